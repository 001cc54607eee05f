package org.sdgcities.standalone.demo.data;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A city as the sources have it; what they do not have is null.
///
/// @param names by language
/// @param turn its number, so that not everywhere the same people act
public record Place(
    String id,
    SequencedMap<String, String> names,
    Lab lab,
    @Nullable String locode,
    @Nullable BigDecimal latitude,
    @Nullable BigDecimal longitude,
    @Nullable Long population,
    @Nullable String populationSource,
    int turn) {

  static Place of(Table.Row row, Lab lab, int turn) {
    SequencedMap<String, String> names = new LinkedHashMap<>();
    for (String name : row.text("names").split(";")) {
      names.put(name.substring(0, name.indexOf('=')), name.substring(name.indexOf('=') + 1));
    }
    BigDecimal population = row.number("population");
    return new Place(
        row.text("city"),
        names,
        lab,
        row.optional("locode"),
        row.number("latitude"),
        row.number("longitude"),
        population == null ? null : population.longValueExact(),
        row.optional("population_source"),
        turn);
  }

  /// @return the name in English
  public String name() {
    return Objects.requireNonNull(names.get("en"));
  }
}
