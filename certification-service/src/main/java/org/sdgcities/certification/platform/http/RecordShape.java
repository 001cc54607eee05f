package org.sdgcities.certification.platform.http;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a record is made of its parts. Found out once for each class: that costs far more than
/// reading a request.
final class RecordShape {

  /// @param isNullable whether the record can do without it
  record Part(String name, Class<?> type, Type genericType, boolean isNullable) {

    private static Part of(RecordComponent component) {
      return new Part(
          component.getName(),
          component.getType(),
          component.getGenericType(),
          component.getAnnotatedType().isAnnotationPresent(Nullable.class));
    }
  }

  private static final ClassValue<RecordShape> SHAPES =
      new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
          return new RecordShape(type);
        }
      };

  private final Class<?> type;
  private final List<Part> parts;
  private final Constructor<?> canonical;

  private RecordShape(Class<?> type) {
    this.type = type;
    parts = Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
    try {
      canonical =
          type.getDeclaredConstructor(parts.stream().map(Part::type).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record without its constructor: " + type, e);
    }
    // A body that only one controller knows stays within its package.
    canonical.setAccessible(true);
  }

  static RecordShape of(Class<?> type) {
    return SHAPES.get(type);
  }

  List<Part> parts() {
    return parts;
  }

  /// @return whether it stands for its only part, as an id does
  boolean isOneValue() {
    return parts.size() == 1 && parts.getFirst().name().equals("value");
  }

  /// @param values of the parts, in their order
  /// @throws InvocationTargetException if the record does not take them
  Object make(@Nullable Object[] values) throws InvocationTargetException {
    try {
      return canonical.newInstance(values);
    } catch (InstantiationException | IllegalAccessException e) {
      throw new IllegalStateException("a " + type.getSimpleName() + " could not be made", e);
    }
  }
}
