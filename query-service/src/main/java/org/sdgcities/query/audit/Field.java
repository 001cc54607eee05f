package org.sdgcities.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A piece of what an event says.
///
/// @param name as the event's record calls it; null for an item of a list or an entry of a map
/// @param key of an entry of a map: a code, an id, a language; else null
/// @param value null if it has parts
public record Field(
    @Nullable String name,
    @Nullable Object key,
    Kind kind,
    @Nullable Object value,
    List<Field> parts) {

  /// How a value is put into words.
  public enum Kind {
    /// Somebody, by an id.
    PERSON,
    /// A country or region, by its code of UN M49.
    PLACE,
    /// A text or an id, shown as it is.
    TEXT,
    /// A code, a number or a day, shown in the reader's language.
    VALUE,
    FLAG,
    /// Something that consists of parts.
    PARTS
  }

  public Field {
    parts = List.copyOf(parts);
  }

  static Field of(@Nullable String name, @Nullable Object key, Kind kind, Object value) {
    return new Field(name, key, kind, value, List.of());
  }

  /// @return whether the text occurs in it, without regard to case
  boolean mentions(String lowerCase) {
    return (value != null
            && value.toString().toLowerCase(java.util.Locale.ROOT).contains(lowerCase))
        || parts.stream().anyMatch(part -> part.mentions(lowerCase));
  }
}
