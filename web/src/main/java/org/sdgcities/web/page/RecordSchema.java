package org.sdgcities.web.page;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A record as the services read and write it, as a schema of OpenAPI: records of one `value` are
/// bare, what may be null may be left out.
public final class RecordSchema {

  private final Predicate<RecordComponent> leftOut;
  private final Deque<Class<?>> within = new ArrayDeque<>();

  private RecordSchema(Predicate<RecordComponent> leftOut) {
    this.leftOut = leftOut;
  }

  public static Schema<?> of(Class<?> record) {
    return of(record, _ -> false);
  }

  /// @param leftOut components of the record itself that are said elsewhere
  public static Schema<?> of(Class<?> record, Predicate<RecordComponent> leftOut) {
    return new RecordSchema(leftOut).ofRecord(record);
  }

  private Schema<?> ofRecord(Class<?> record) {
    RecordComponent[] components = record.getRecordComponents();
    if (isBare(components)) {
      return ofType(components[0].getGenericType());
    }
    ObjectSchema schema = new ObjectSchema();
    if (within.contains(record)) {
      return schema;
    }
    boolean outermost = within.isEmpty();
    within.push(record);
    schema.setAdditionalProperties(false);
    for (RecordComponent component : components) {
      if (!outermost || !leftOut.test(component)) {
        schema.addProperty(component.getName(), ofType(component.getGenericType()));
        if (isRequired(component)) {
          schema.addRequiredItem(component.getName());
        }
      }
    }
    within.pop();
    return schema;
  }

  private static boolean isBare(RecordComponent[] components) {
    return components.length == 1 && components[0].getName().equals("value");
  }

  private static boolean isRequired(RecordComponent component) {
    Class<?> type = component.getType();
    boolean mayBeEmpty =
        Collection.class.isAssignableFrom(type)
            || Map.class.isAssignableFrom(type)
            || type == Optional.class;
    return !mayBeEmpty && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  private Schema<?> ofType(Type type) {
    return switch (type) {
      case WildcardType any -> ofType(any.getUpperBounds()[0]);
      case ParameterizedType generic -> ofGeneric(generic);
      case Class<?> plain -> ofPlain(plain);
      default -> new Schema<>();
    };
  }

  private Schema<?> ofGeneric(ParameterizedType generic) {
    Class<?> raw = (Class<?>) generic.getRawType();
    Type[] arguments = generic.getActualTypeArguments();
    if (Collection.class.isAssignableFrom(raw)) {
      ArraySchema list = new ArraySchema();
      list.setUniqueItems(Set.class.isAssignableFrom(raw) ? Boolean.TRUE : null);
      return list.items(ofType(arguments[0]));
    }
    if (Map.class.isAssignableFrom(raw)) {
      ObjectSchema map = new ObjectSchema();
      map.setAdditionalProperties(ofType(arguments[1]));
      return map;
    }
    if (raw == Optional.class) {
      return ofType(arguments[0]);
    }
    return ofPlain(raw);
  }

  private Schema<?> ofPlain(Class<?> type) {
    if (type.isRecord()) {
      return ofRecord(type);
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
    if (type == Instant.class) {
      return new DateTimeSchema();
    }
    if (type == boolean.class || type == Boolean.class) {
      return new BooleanSchema();
    }
    if (type == BigDecimal.class || type == double.class || type == Double.class) {
      return new NumberSchema();
    }
    if (type == int.class || type == Integer.class) {
      return new IntegerSchema();
    }
    if (type == long.class || type == Long.class) {
      return new IntegerSchema().format("int64");
    }
    return type == String.class ? new StringSchema() : new Schema<>();
  }
}
