package org.sdgcities.standalone.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sdgcities.standalone.alerts.Alert.Fired;
import org.yaml.snakeyaml.Yaml;

/// The alert rules fire when they should, only then, and not before it has lasted. What is expected
/// stands in the file that promtool reads too.
class AlertsTest {

  private static final Path RULES = Path.of("../monitoring/alerts.yml");
  private static final Path EXPECTED = Path.of("../monitoring/alerts_test.yml");
  private static final Path OPERATIONS = Path.of("../../docs/operations.md");
  private static final String QUIET = "100x20";

  /// One expectation about one rule.
  private record Expected(String alert, int minute, Samples samples, Set<Fired> fired) {}

  @Test
  void each_rule_does_what_is_expected_of_it_and_is_expected_to_fire_and_to_be_silent()
      throws IOException {
    assertThat(unmet(Alert.all())).isEmpty();
    for (Alert alert : Alert.all()) {
      List<Boolean> fires =
          expected().stream()
              .filter(one -> one.alert().equals(alert.name()))
              .map(one -> !one.fired().isEmpty())
              .toList();
      assertThat(fires).as(alert.name()).contains(true, false);
    }
  }

  /// Rules that wait too long or not at all, look at another metric, or at too much.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "for: 5m | for: 20m",
        "for: 5m | for: 0m",
        "for: 2m | for: 0m",
        "(follower_failed) | (follower_fails)",
        "follower_lag) > 1000 | follower_lag) > 9000",
        "== 0 | > 0",
        "reason=\"overloaded\" | reason=\"unavailable\"",
        "min by (follower) (delta | max by (follower) (delta",
        "[10m])) > 0 | [1m])) > 0",
        "stands still | stands",
      })
  void a_rule_that_was_spoilt_is_found_out(String right, String wrong) throws IOException {
    String rules = Files.readString(RULES);
    assertThat(rules).contains(right);
    assertThat(unmet(Alert.read(rules.replace(right, wrong)))).isNotEmpty();
  }

  @Test
  void none_fires_for_what_another_is_there_for() {
    assertThat(firing("0x20", "0x20", "0x20", QUIET)).isEmpty();
    assertThat(firing("7x20", "1x20", "0x20", QUIET))
        .containsExactly("FollowerDoesNotMove", "FollowerStandsStill");
    assertThat(firing("0x20", "0x20", "2x20", QUIET)).containsExactly("FollowerParksStreams");
    assertThat(firing("5000x20", "0x20", "0x20", "0+160x20")).containsExactly("FollowerFarBehind");
    assertThat(firing("1000x20", "0x20", "0x20", "0+160x20")).isEmpty();
    assertThat(firing("5000x20", "0x20", "0x20", QUIET))
        .containsExactly("FollowerDoesNotMove", "FollowerFarBehind");
  }

  @Test
  void what_lasts_but_a_moment_is_no_reason_to_wake_anybody() {
    assertThat(firing("0x13 3 0x10", "0x20", "0x20", QUIET)).isEmpty();
    assertThat(firing("0x13 3 3 3", "0x20", "0x20", QUIET)).isEmpty();
    assertThat(firing("0x10 5000x4 0", "0x20", "0x20", "0+160x20")).isEmpty();
  }

  @Test
  void what_cannot_be_understood_is_not_taken_for_right() {
    for (String expression :
        List.of("follower_lag > 1", "max(rate(follower_lag[5m])) > 0", "max(delta(x)) > 0")) {
      Alert alert = new Alert("x", expression, 0, Map.of(), Map.of());
      assertThatThrownBy(alert::metrics).hasMessageContaining("not understood");
    }
  }

  @Test
  void operators_can_read_what_each_means_and_what_to_do() throws IOException {
    String text = Files.readString(OPERATIONS);
    assertThat(Alert.all()).hasSize(6);
    for (Alert alert : Alert.all()) {
      assertThat(text)
          .containsPattern("\\| `" + alert.name() + "` \\| [^|]{20,} \\| [^|]{20,} \\|");
      assertThat(alert.annotations()).containsOnlyKeys("summary", "action");
      assertThat(alert.labels().get("severity")).isIn("warning", "critical");
    }
  }

  /// @return names of the rules that fire in minute 15
  private static Set<String> firing(String lag, String failed, String parked, String applied) {
    Samples samples =
        Samples.of(
            Map.of(
                "follower_lag{follower=\"steps\"}", lag,
                "follower_failed{follower=\"steps\"}", failed,
                "follower_parked{follower=\"steps\"}", parked,
                "follower_applied_total{follower=\"steps\"}", applied));
    Set<String> firing = new TreeSet<>();
    Alert.all().stream()
        .filter(alert -> alert.fires(samples, 15))
        .forEach(alert -> firing.add(alert.name()));
    return firing;
  }

  /// @return the expectations that these rules do not meet, in words
  private static List<String> unmet(List<Alert> alerts) throws IOException {
    List<String> unmet = new ArrayList<>();
    for (Expected expected : expected()) {
      Set<Fired> fired = new HashSet<>();
      alerts.stream()
          .filter(alert -> alert.name().equals(expected.alert()))
          .forEach(alert -> fired.addAll(alert.fired(expected.samples(), expected.minute())));
      if (!fired.equals(expected.fired())) {
        unmet.add(
            "%s at %dm: %s and not %s"
                .formatted(expected.alert(), expected.minute(), fired, expected.fired()));
      }
    }
    return unmet;
  }

  private static List<Expected> expected() throws IOException {
    Map<String, Object> file = new Yaml().load(Files.readString(EXPECTED));
    List<Expected> expected = new ArrayList<>();
    for (Object test : (List<?>) file.getOrDefault("tests", List.of())) {
      Map<?, ?> fields = (Map<?, ?>) test;
      Map<String, String> series = new HashMap<>();
      for (Object one : (List<?>) fields.get("input_series")) {
        Map<String, String> words = Alert.words(one);
        series.put(words.get("series"), words.get("values"));
      }
      for (Object one : (List<?>) fields.get("alert_rule_test")) {
        Map<?, ?> rule = (Map<?, ?>) one;
        Set<Fired> fired = new HashSet<>();
        for (Object alert : (List<?>) rule.get("exp_alerts")) {
          Map<?, ?> said = (Map<?, ?>) alert;
          fired.add(
              new Fired(
                  Alert.words(said.get("exp_labels")), Alert.words(said.get("exp_annotations"))));
        }
        expected.add(
            new Expected(
                String.valueOf(rule.get("alertname")),
                Alert.minutes(rule.get("eval_time")),
                Samples.of(series),
                fired));
      }
    }
    return expected;
  }
}
