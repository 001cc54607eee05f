package org.sdgcities.standalone.alerts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was measured, by series and minute.
///
/// @param series each with what was measured in minute 0, 1, …; the numbers of a minute in which
///   there was nothing are not numbers
public record Samples(Map<Series, List<Double>> series) {

  private static final Pattern SERIES = Pattern.compile("(\\w+)(?:\\{(.*)})?");
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern SCRAPED = Pattern.compile("(?m)^(\\w+(?:\\{.*})?) (\\S+)$");
  private static final Pattern RUN = Pattern.compile("(-?\\d+|_)(?:([+-]\\d+))?(?:x(\\d+))?");

  /// One thing that is measured.
  record Series(String metric, Map<String, String> labels) {

    static Series of(String text) {
      Matcher series = matched(SERIES, text);
      Map<String, String> labels = new HashMap<>();
      if (series.group(2) != null) {
        Matcher label = LABEL.matcher(series.group(2));
        while (label.find()) {
          labels.put(label.group(1), label.group(2));
        }
      }
      return new Series(series.group(1), Map.copyOf(labels));
    }
  }

  /// @param written values by series, in the notation of promtool's tests
  static Samples of(Map<String, String> written) {
    Map<Series, List<Double>> series = new HashMap<>();
    written.forEach((name, values) -> series.put(Series.of(name), values(values)));
    return new Samples(series);
  }

  private static List<Double> values(String written) {
    List<Double> values = new ArrayList<>();
    for (String part : written.split(" +", -1)) {
      Matcher run = matched(RUN, part);
      double value = run.group(1).equals("_") ? Double.NaN : Double.parseDouble(run.group(1));
      double step = run.group(2) == null ? 0 : Double.parseDouble(run.group(2));
      int more = run.group(3) == null ? 0 : Integer.parseInt(run.group(3));
      // Of what is missing there are so many, of what is there so many more.
      for (int i = Double.isNaN(value) && more > 0 ? 1 : 0; i <= more; i++) {
        values.add(value + i * step);
      }
    }
    return values;
  }

  /// @param minutes in each, what the instances told
  public static Samples scraped(List<List<String>> minutes) {
    Map<Series, List<Double>> series = new HashMap<>();
    for (int minute = 0; minute < minutes.size(); minute++) {
      List<String> instances = minutes.get(minute);
      for (int i = 0; i < instances.size(); i++) {
        Matcher line = SCRAPED.matcher(instances.get(i));
        while (line.find()) {
          Series told = Series.of(line.group(1));
          Map<String, String> labels = new HashMap<>(told.labels());
          labels.put("instance", Integer.toString(i));
          List<Double> values =
              series.computeIfAbsent(new Series(told.metric(), labels), _ -> new ArrayList<>());
          while (values.size() < minute) {
            values.add(Double.NaN);
          }
          values.add(Double.parseDouble(line.group(2)));
        }
      }
    }
    return new Samples(series);
  }

  /// @return the names of all that is measured
  public Set<String> metrics() {
    return series.keySet().stream().map(Series::metric).collect(Collectors.toSet());
  }

  /// @return the values of this series from minute to minute, without those that are missing
  List<Double> between(Series one, int from, int to) {
    List<Double> values = series.getOrDefault(one, List.of());
    return Stream.iterate(Math.max(0, from), i -> i <= to && i < values.size(), i -> i + 1)
        .map(values::get)
        .filter(value -> !value.isNaN())
        .toList();
  }

  private static Matcher matched(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not understood: " + text);
    }
    return matcher;
  }
}
