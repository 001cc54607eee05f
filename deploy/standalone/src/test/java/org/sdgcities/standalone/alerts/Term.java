package org.sdgcities.standalone.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.sdgcities.standalone.alerts.Samples.Series;

/// As much of Prometheus's language as the rules need: a comparison of what a metric, or what
/// became of it over some minutes, comes to. Anything else is refused.
///
/// @param group the label by which values are brought together; null if all are
/// @param function over the last minutes; null if the value itself counts
/// @param only the label and value that series must have; null if all count
record Term(
    String together,
    @Nullable String group,
    @Nullable String function,
    String metric,
    @Nullable String only,
    int minutes,
    String comparison,
    double limit) {

  private static final Pattern SIMPLE =
      Pattern.compile(
          "(?<together>min|max|sum)(?: by \\((?<group>\\w+)\\))? ?"
              + "\\((?:(?<function>increase|delta|min_over_time)\\()?"
              + "(?<metric>\\w+)(?:\\{(?<only>\\w+=\"\\w+\")})?(?:\\[(?<minutes>\\d+)m])?\\)?\\)"
              + " (?<comparison>>|>=|==) (?<limit>\\d+)");

  static Term of(String text) {
    Matcher term = SIMPLE.matcher(text);
    if (!term.matches() || (term.group("function") == null) != (term.group("minutes") == null)) {
      throw new IllegalArgumentException("not understood: " + text);
    }
    return new Term(
        term.group("together"),
        term.group("group"),
        term.group("function"),
        term.group("metric"),
        term.group("only"),
        term.group("minutes") == null ? 1 : Integer.parseInt(term.group("minutes")),
        term.group("comparison"),
        Double.parseDouble(term.group("limit")));
  }

  /// @return of which it is true in that minute, with the value
  Map<Map<String, String>, Double> holds(Samples samples, int minute) {
    Map<Map<String, String>, List<Double>> groups = new HashMap<>();
    for (Series series : samples.series().keySet()) {
      if (isMeant(series)) {
        value(samples.between(series, minute - minutes + 1, minute))
            .ifPresent(
                value -> groups.computeIfAbsent(group(series), _ -> new ArrayList<>()).add(value));
      }
    }
    Map<Map<String, String>, Double> holds = new HashMap<>();
    groups.forEach((group, values) -> {
      double value = together(values);
      if (compares(value)) {
        holds.put(group, value);
      }
    });
    return holds;
  }

  private boolean isMeant(Series series) {
    return series.metric().equals(metric)
        && (only == null
            || series.labels().entrySet().stream()
                .anyMatch(label -> only.equals(label.getKey() + "=\"" + label.getValue() + "\"")));
  }

  private Map<String, String> group(Series series) {
    return group == null ? Map.of() : Map.of(group, series.labels().getOrDefault(group, ""));
  }

  /// Prometheus stretches differences to the whole time; for what the rules ask of them, whether
  /// there is one and in which direction, that makes no difference.
  private OptionalDouble value(List<Double> values) {
    if (values.isEmpty() || (differs() && values.size() < 2)) {
      return OptionalDouble.empty();
    }
    return switch (function) {
      case "increase" -> OptionalDouble.of(increase(values));
      case "delta" -> OptionalDouble.of(values.getLast() - values.getFirst());
      case null, default -> numbers(values).min();
    };
  }

  private boolean differs() {
    return "increase".equals(function) || "delta".equals(function);
  }

  /// A counter that is lower than before has begun anew.
  private static double increase(List<Double> values) {
    double increase = 0;
    for (int i = 1; i < values.size(); i++) {
      double step = values.get(i) - values.get(i - 1);
      increase += step < 0 ? values.get(i) : step;
    }
    return increase;
  }

  private double together(List<Double> values) {
    return switch (together) {
      case "min" -> numbers(values).min().orElseThrow();
      case "max" -> numbers(values).max().orElseThrow();
      default -> numbers(values).sum();
    };
  }

  private boolean compares(double value) {
    return switch (comparison) {
      case ">" -> value > limit;
      case ">=" -> value >= limit;
      default -> value == limit;
    };
  }

  private static DoubleStream numbers(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue);
  }
}
