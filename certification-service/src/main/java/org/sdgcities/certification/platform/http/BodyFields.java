package org.sdgcities.certification.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/// What the fields of a body are, by their paths, such as `sources[0].amount.currency`.
final class BodyFields {

  private BodyFields() {}

  /// @return the type of the {@link Body} that answers the request, or null
  static @Nullable Class<?> bodyOf(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
            instanceof HandlerMethod handler
        ? Arrays.stream(handler.getMethodParameters())
            .filter(parameter -> parameter.hasParameterAnnotation(Body.class))
            .map(MethodParameter::getParameterType)
            .findFirst()
            .orElse(null)
        : null;
  }

  /// @return what a field holds, an element if it is a list, {@link Words} for a text by language;
  ///   null if the body has no such field
  static @Nullable Class<?> typeOf(Class<?> body, String path) {
    Type at = body;
    for (String segment : path.split("\\.", -1)) {
      at = step(bare(at), segment.split("\\[", 2)[0]);
      if (at == null) {
        return null;
      }
    }
    return switch (bare(at)) {
      case Class<?> plain -> plain;
      case ParameterizedType map when map.getActualTypeArguments()[0] == String.class ->
          Words.class;
      default -> Map.class;
    };
  }

  private static @Nullable Type step(Type from, String name) {
    if (from instanceof ParameterizedType map) {
      return map.getActualTypeArguments()[1];
    }
    Class<?> type = (Class<?>) from;
    return type.isRecord()
        ? Arrays.stream(type.getRecordComponents())
            .filter(component -> component.getName().equals(name))
            .map(RecordComponent::getGenericType)
            .findFirst()
            .orElse(null)
        : null;
  }

  /// @return the element of a list, and what a record that wraps a single value wraps
  private static Type bare(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Map.class.isAssignableFrom((Class<?>) generic.getRawType())
          ? type
          : bare(generic.getActualTypeArguments()[0]);
    }
    RecordComponent[] components = ((Class<?>) type).getRecordComponents();
    boolean wraps =
        components != null && components.length == 1 && components[0].getName().equals("value");
    return wraps ? bare(components[0].getGenericType()) : type;
  }

  /// @return the names of the fields that are ticked or not, and not sent if they are not
  static List<String> ticks(Class<?> body) {
    return Arrays.stream(body.getRecordComponents())
        .filter(component -> component.getType() == boolean.class)
        .map(RecordComponent::getName)
        .toList();
  }
}
