package org.sdgcities.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sdgcities.query.operations.Alert.Scrape;
import org.sdgcities.query.platform.Served;
import org.yaml.snakeyaml.Yaml;

/// The alert rules for those who watch over the service fire when they should, and only then.
class AlertsTest {

  private static final Path FILE = Path.of("../deploy/monitoring/alerts.yml");
  private static final Scrape QUIET = scrape(0, 0, 0, 100);

  @Test
  void every_metric_that_a_rule_speaks_of_is_there_and_none_fires_while_all_is_well() {
    try (Served served = Served.start()) {
      Scrape scrape = Scrape.of(served.plain("/actuator/prometheus").body());
      assertThat(alerts()).hasSize(4);
      for (Alert alert : alerts()) {
        assertThat(scrape.values().keySet()).as(alert.name()).containsAll(alert.metrics());
        assertThat(alert.fires(scrape, scrape)).as(alert.name()).isEmpty();
      }
    }
  }

  @Test
  void each_fires_for_what_it_is_there_for_and_nothing_else() {
    assertThat(firing(QUIET, scrape(0, 0, 0, 100))).isEmpty();
    assertThat(firing(QUIET, scrape(7, 1, 0, 100)))
        .containsExactly("FollowerStandsStill", "FollowerDoesNotMove");
    assertThat(firing(QUIET, scrape(0, 0, 2, 100))).containsExactly("FollowerParksStreams");
    assertThat(firing(QUIET, scrape(5_000, 0, 0, 900))).containsExactly("FollowerFarBehind");
    assertThat(firing(QUIET, scrape(1_000, 0, 0, 900))).isEmpty();
    assertThat(firing(QUIET, scrape(5_000, 0, 0, 100)))
        .containsExactly("FollowerFarBehind", "FollowerDoesNotMove");
  }

  @Test
  void an_instance_that_only_watches_raises_no_alarm() {
    Scrape before = Scrape.of(text(20, 0, 0, 100), text(25, 0, 0, 0));
    Scrape now = Scrape.of(text(20, 0, 0, 900), text(2_500, 0, 0, 0));
    assertThat(firing(before, now)).isEmpty();
  }

  @Test
  void what_cannot_be_understood_is_not_taken_for_right() {
    assertThatThrownBy(() -> new Alert("x", "follower_lag > 1").fires(QUIET, QUIET))
        .hasMessageContaining("not understood");
  }

  private static List<String> firing(Scrape before, Scrape now) {
    return alerts().stream()
        .filter(alert -> alert.fires(before, now).equals(Set.of("steps")))
        .map(Alert::name)
        .toList();
  }

  private static Scrape scrape(int lag, int failed, int parked, int applied) {
    return Scrape.of(text(lag, failed, parked, applied));
  }

  private static String text(int lag, int failed, int parked, int applied) {
    return """
    follower_lag{follower="steps"} %d
    follower_failed{follower="steps"} %d
    follower_parked{follower="steps"} %d
    follower_applied_total{follower="steps"} %d
    """
        .formatted(lag, failed, parked, applied);
  }

  private static List<Alert> alerts() {
    try {
      List<Alert> alerts = new ArrayList<>();
      Map<String, List<Map<String, Object>>> file = new Yaml().load(Files.readString(FILE));
      for (Map<String, Object> group : file.getOrDefault("groups", List.of())) {
        for (Object rule : (List<?>) group.getOrDefault("rules", List.of())) {
          Map<?, ?> fields = (Map<?, ?>) rule;
          alerts.add(
              new Alert(String.valueOf(fields.get("alert")), String.valueOf(fields.get("expr"))));
        }
      }
      return alerts;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
