package org.sdgcities.query.steps.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sdgcities.query.steps.drawing.LineChart;

/// What was observed of one thing over time.
///
/// @param observations by the ends of their periods
public record Series(Key key, String unit, List<Observation> observations) {

  /// @param breakdown null for the whole population
  /// @param zone null for the whole city
  public record Key(String indicator, @Nullable String breakdown, @Nullable Integer zone) {

    static Key of(Observation observation) {
      return new Key(observation.indicator().value(), observation.breakdown(), observation.zone());
    }
  }

  static Series of(Key key, List<Observation> observations) {
    return new Series(
        key,
        observations.getFirst().unit(),
        observations.stream().sorted(Comparator.comparing(one -> one.period().end())).toList());
  }

  /// @return the values over time, if there are several; where several speak of the same day, the
  ///   one recorded last
  public Optional<LineChart> chart() {
    SortedMap<LocalDate, Map.Entry<String, BigDecimal>> values = new TreeMap<>();
    for (Observation one : observations) {
      if (one.value() != null) {
        values.put(one.period().end(), Map.entry(one.period().value(), one.value()));
      }
    }
    return LineChart.of(values);
  }
}
