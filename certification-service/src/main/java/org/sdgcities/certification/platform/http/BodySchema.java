package org.sdgcities.certification.platform.http;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What {@link RecordReader} takes, as a schema of OpenAPI.
final class BodySchema {

  private BodySchema() {}

  /// @param fromPath names that the path says, and the body therefore does not
  static Schema<?> of(Class<?> record, Set<String> fromPath) {
    RecordComponent[] components = record.getRecordComponents();
    if (isBare(components)) {
      return of(components[0].getGenericType());
    }
    ObjectSchema schema = new ObjectSchema();
    schema.setAdditionalProperties(false);
    for (RecordComponent component : components) {
      if (!fromPath.contains(component.getName())
          && PathNames.idOf(component.getType(), PathNames.all(fromPath)) == null) {
        schema.addProperty(component.getName(), of(component.getGenericType()));
        if (isRequired(component)) {
          schema.addRequiredItem(component.getName());
        }
      }
    }
    return schema;
  }

  private static boolean isBare(RecordComponent[] components) {
    return components.length == 1 && components[0].getName().equals("value");
  }

  private static boolean isRequired(RecordComponent component) {
    boolean container =
        component.getType() == List.class
            || java.util.Map.class.isAssignableFrom(component.getType());
    return !container && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private static Schema<?> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (List.class.isAssignableFrom((Class<?>) generic.getRawType())) {
        return new ArraySchema().items(of(arguments[0]));
      }
      ObjectSchema map = new ObjectSchema();
      map.setAdditionalProperties(of(arguments[1]));
      return map;
    }
    return ofPlain((Class<?>) type);
  }

  private static Schema<?> ofPlain(Class<?> type) {
    if (type.isRecord()) {
      return of(type, Set.of());
    }
    if (type.isEnum()) {
      StringSchema codes = new StringSchema();
      Arrays.stream(type.getEnumConstants())
          .forEach(code -> codes.addEnumItem(((Enum<?>) code).name()));
      return codes;
    }
    if (type == LocalDate.class) {
      return new DateSchema();
    }
    if (type == boolean.class || type == Boolean.class) {
      return new BooleanSchema();
    }
    if (type == BigDecimal.class) {
      return new NumberSchema();
    }
    if (type == int.class || type == long.class) {
      return new IntegerSchema();
    }
    return new StringSchema();
  }
}
