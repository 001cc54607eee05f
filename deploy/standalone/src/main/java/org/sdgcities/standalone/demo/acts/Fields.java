package org.sdgcities.standalone.demo.acts;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// The fields of a request, in the order in which they are named.
public final class Fields {

  private Fields() {}

  /// @param namesAndValues one after the other; a field whose value is null is left out
  public static SequencedMap<String, Object> of(@Nullable Object... namesAndValues) {
    SequencedMap<String, Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        fields.put(String.valueOf(namesAndValues[i]), value);
      }
    }
    return fields;
  }
}
