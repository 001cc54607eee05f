package org.sdgcities.eventstore.axon;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Axon's converter on Jackson 3: between objects and JSON as bytes, as text, or as a tree. A text
/// is taken for JSON already, as Axon's own converter does.
public final class JsonConverter implements Converter {

  private final ObjectMapper mapper;

  public JsonConverter(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean canConvert(Type sourceType, Type targetType) {
    return true;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the signature is Axon's
  public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
    if (input == null || (targetType instanceof Class<?> target && target.isInstance(input))) {
      return (T) input;
    }
    if (targetType == byte[].class) {
      return (T)
          (input instanceof String json
              ? json.getBytes(StandardCharsets.UTF_8)
              : mapper.writeValueAsBytes(input));
    }
    if (targetType == String.class) {
      return (T)
          (input instanceof byte[] json
              ? new String(json, StandardCharsets.UTF_8)
              : mapper.writeValueAsString(input));
    }
    JavaType target = mapper.constructType(targetType);
    return switch (input) {
      case byte[] json -> mapper.readValue(json, target);
      case String json -> mapper.readValue(json, target);
      case JsonNode tree -> mapper.treeToValue(tree, target);
      default -> mapper.convertValue(input, target);
    };
  }

  @Override
  public void describeTo(ComponentDescriptor descriptor) {
    descriptor.describeProperty("mapper", mapper.getClass());
  }
}
