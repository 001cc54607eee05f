package org.sdgcities.query.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.geo.Region;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.query.audit.Field.Kind;

/// Takes an event apart into fields that can be read without knowing its format: every component of
/// every record, so that nothing an event says is left out.
final class Details {

  private Details() {}

  static List<Field> of(Event event) {
    return components(event);
  }

  private static List<Field> components(Object something) {
    List<Field> fields = new ArrayList<>();
    for (RecordComponent component : something.getClass().getRecordComponents()) {
      Object value = valueOf(component, something);
      if (value != null) {
        fields.add(field(component.getName(), null, value));
      }
    }
    return fields;
  }

  private static Field field(@Nullable String name, @Nullable Object key, Object value) {
    return switch (value) {
      case PersonId person -> Field.of(name, key, Kind.PERSON, person.value());
      case Country country -> Field.of(name, key, Kind.PLACE, country.value());
      case Region region -> Field.of(name, key, Kind.PLACE, region.value());
      case Boolean flag -> Field.of(name, key, Kind.FLAG, flag);
      case String text -> Field.of(name, key, Kind.TEXT, text);
      case Map<?, ?> entries -> parts(name, key, entries(entries));
      case Collection<?> items ->
          parts(name, key, items.stream().map(item -> field(null, null, item)).toList());
      case Record id when isBare(id) ->
          field(name, key, valueOf(id.getClass().getRecordComponents()[0], id));
      case Record nested -> parts(name, key, components(nested));
      default -> Field.of(name, key, Kind.VALUE, value);
    };
  }

  private static Field parts(@Nullable String name, @Nullable Object key, List<Field> parts) {
    return new Field(name, key, Kind.PARTS, null, parts);
  }

  private static List<Field> entries(Map<?, ?> map) {
    List<Field> entries = new ArrayList<>();
    map.forEach((key, value) -> {
      if (key != null && value != null) {
        entries.add(field(null, key instanceof Enum<?> ? key : key.toString(), value));
      }
    });
    // Maps of records keep no order of their own.
    entries.sort(java.util.Comparator.comparing(entry -> String.valueOf(entry.key())));
    return entries;
  }

  /// Ids and the like are records over one value, and are shown as that value.
  private static boolean isBare(Record id) {
    RecordComponent[] components = id.getClass().getRecordComponents();
    return components.length == 1 && components[0].getName().equals("value");
  }

  private static Object valueOf(RecordComponent component, Object of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a record could not be read", e);
    }
  }
}
