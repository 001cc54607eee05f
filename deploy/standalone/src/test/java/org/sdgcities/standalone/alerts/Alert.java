package org.sdgcities.standalone.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.Yaml;

/// A rule of `alerts.yml`.
///
/// @param lasts for how many minutes it must have been so
public record Alert(
    String name,
    String expression,
    int lasts,
    Map<String, String> labels,
    Map<String, String> annotations) {

  private static final Path FILE = Path.of("../monitoring/alerts.yml");
  private static final Pattern PLACE = Pattern.compile("\\{\\{ \\$(?:labels\\.(\\w+)|value) }}");

  /// One that goes off.
  record Fired(Map<String, String> labels, Map<String, String> annotations) {}

  /// @return those that are delivered
  public static List<Alert> all() {
    try {
      return read(Files.readString(FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Alert> read(String file) {
    List<Alert> alerts = new ArrayList<>();
    Map<String, List<Map<String, Object>>> groups = new Yaml().load(file);
    for (Map<String, Object> group : groups.getOrDefault("groups", List.of())) {
      for (Object rule : (List<?>) group.getOrDefault("rules", List.of())) {
        alerts.add(of((Map<?, ?>) rule));
      }
    }
    return alerts;
  }

  private static Alert of(Map<?, ?> rule) {
    Object lasts = rule.get("for");
    return new Alert(
        String.valueOf(rule.get("alert")),
        String.valueOf(rule.get("expr")),
        lasts == null ? 0 : minutes(lasts),
        words(rule.get("labels")),
        words(rule.get("annotations")));
  }

  static int minutes(Object written) {
    return Integer.parseInt(written.toString().replaceFirst("m$", ""));
  }

  static Map<String, String> words(Object map) {
    Map<String, String> words = new TreeMap<>();
    ((Map<?, ?>) map).forEach((key, value) -> words.put(key.toString(), value.toString()));
    return words;
  }

  /// @return what it speaks of
  public Set<String> metrics() {
    return terms().stream().map(Term::metric).collect(Collectors.toSet());
  }

  private List<Term> terms() {
    return List.of(expression.split(" and on \\(follower\\) ", -1)).stream().map(Term::of).toList();
  }

  /// @return whether anything fires in that minute
  public boolean fires(Samples samples, int minute) {
    return !fired(samples, minute).isEmpty();
  }

  /// @return all that fire in that minute, having been so for as long as it takes
  Set<Fired> fired(Samples samples, int minute) {
    return holds(samples, minute).entrySet().stream()
        .filter(one ->
            IntStream.range(minute - lasts, minute)
                .allMatch(i -> holds(samples, i).containsKey(one.getKey())))
        .map(one -> fired(one.getKey(), one.getValue()))
        .collect(Collectors.toSet());
  }

  private Map<Map<String, String>, Double> holds(Samples samples, int minute) {
    List<Term> terms = terms();
    Map<Map<String, String>, Double> holds = terms.getFirst().holds(samples, minute);
    for (Term other : terms.subList(1, terms.size())) {
      holds.keySet().retainAll(other.holds(samples, minute).keySet());
    }
    return holds;
  }

  private Fired fired(Map<String, String> about, double value) {
    Map<String, String> all = new TreeMap<>(labels);
    all.putAll(about);
    Map<String, String> said = new TreeMap<>();
    annotations.forEach((key, text) ->
        said.put(key, PLACE.matcher(text).replaceAll(place -> filled(place, about, value))));
    return new Fired(all, said);
  }

  private static String filled(MatchResult place, Map<String, String> about, double value) {
    return Matcher.quoteReplacement(
        place.group(1) == null
            ? Long.toString(Math.round(value))
            : Objects.requireNonNull(about.get(place.group(1)), place.group(1)));
  }
}
