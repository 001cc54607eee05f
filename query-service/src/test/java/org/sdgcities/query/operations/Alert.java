package org.sdgcities.query.operations;

import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A rule of `alerts.yml`, and as much of Prometheus's language as the rules need: comparisons of
/// what a metric comes to by follower, joined by `and`. Anything else is refused.
record Alert(String name, String expression) {

  private static final Pattern TERM =
      Pattern.compile(
          "(min|max|sum) by \\(follower\\) \\((?:(\\w+)|increase\\((\\w+)\\[5m]\\))\\) (>|==) (\\d+)");
  private static final Pattern SAMPLE =
      Pattern.compile("(?m)^(\\w+)\\{[^}]*follower=\"([^\"]+)\"[^}]*} (\\S+)$");

  /// What the metrics of several instances say.
  ///
  /// @param values by metric and follower, of each instance
  record Scrape(Map<String, Map<String, List<Double>>> values) {

    static Scrape of(String... instances) {
      Map<String, Map<String, List<Double>>> values = new HashMap<>();
      for (String instance : instances) {
        Matcher sample = SAMPLE.matcher(instance);
        while (sample.find()) {
          values
              .computeIfAbsent(sample.group(1), _ -> new HashMap<>())
              .computeIfAbsent(sample.group(2), _ -> new java.util.ArrayList<>())
              .add(Double.valueOf(sample.group(3)));
        }
      }
      return new Scrape(values);
    }

    private List<Double> of(String metric, String follower) {
      return values.getOrDefault(metric, Map.of()).getOrDefault(follower, List.of());
    }

    private Set<String> followers() {
      return values.values().stream()
          .flatMap(one -> one.keySet().stream())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  Set<String> metrics() {
    return List.of(terms()).stream()
        .map(Alert::matched)
        .map(term -> term.group(2) == null ? term.group(3) : term.group(2))
        .collect(Collectors.toSet());
  }

  /// @param before as it was five minutes ago
  /// @return the followers for which it fires
  Set<String> fires(Scrape before, Scrape now) {
    return now.followers().stream()
        .filter(follower ->
            List.of(terms()).stream().allMatch(term -> holds(matched(term), before, now, follower)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String[] terms() {
    return expression.split(" and on \\(follower\\) ", -1);
  }

  private static Matcher matched(String term) {
    Matcher matcher = TERM.matcher(term);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not understood: " + term);
    }
    return matcher;
  }

  private static boolean holds(Matcher term, Scrape before, Scrape now, String follower) {
    boolean increase = term.group(2) == null;
    String metric = increase ? term.group(3) : term.group(2);
    List<Double> values = now.of(metric, follower);
    if (values.isEmpty()) {
      return false;
    }
    DoubleSummaryStatistics all = statistics(values);
    double value =
        switch (term.group(1)) {
          case "min" -> all.getMin();
          case "max" -> all.getMax();
          default ->
              increase
                  ? all.getSum() - statistics(before.of(metric, follower)).getSum()
                  : all.getSum();
        };
    double limit = Double.parseDouble(term.group(5));
    return term.group(4).equals(">") ? value > limit : value == limit;
  }

  private static DoubleSummaryStatistics statistics(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).summaryStatistics();
  }
}
