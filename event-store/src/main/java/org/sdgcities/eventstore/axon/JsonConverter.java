package org.sdgcities.eventstore.axon;

import java.lang.reflect.Type;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.conversion.Converter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Axon's converter on Jackson 3: between objects and JSON as bytes, as text, or as a tree.
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
  @SuppressWarnings("unchecked")
  public <T> @Nullable T convert(@Nullable Object input, Type targetType) {
    if (input == null || (targetType instanceof Class<?> target && target.isInstance(input))) {
      return (T) input;
    }
    if (targetType == byte[].class) {
      return (T) mapper.writeValueAsBytes(input);
    }
    if (targetType == String.class && !isJson(input)) {
      return (T) mapper.writeValueAsString(input);
    }
    JavaType target = mapper.constructType(targetType);
    return switch (input) {
      case byte[] bytes -> mapper.readValue(bytes, target);
      case String text when !target.isTypeOrSubTypeOf(CharSequence.class) ->
          mapper.readValue(text, target);
      case JsonNode tree -> mapper.treeToValue(tree, target);
      default -> mapper.convertValue(input, target);
    };
  }

  private static boolean isJson(Object input) {
    return input instanceof byte[] || input instanceof JsonNode;
  }

  @Override
  public void describeTo(ComponentDescriptor descriptor) {
    descriptor.describeProperty("mapper", mapper.getClass());
  }
}
