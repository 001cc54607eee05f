package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sdgcities.localpostgres.testing.Promised;

/// Two instances of the query service on one database: each projection is run by exactly one of
/// them, and by the other when that one has died or stands still.
class TwoQueryServicesTest {

  @RegisterExtension private static final Deployed DEPLOYED = new Deployed();

  private static Instance one;
  private static Instance other;

  private final Deployment deployment = DEPLOYED.deployment();

  @BeforeAll
  static void start() {
    one = DEPLOYED.deployment().query();
    other = DEPLOYED.deployment().query();
  }

  @Test
  void each_projection_runs_once_and_moves_when_its_service_dies_and_rows_are_exact()
      throws Exception {
    try (Clients clients = deployment.clients()) {
      Set<String> all = allRunBy(one, other, clients);

      one.kill();
      await("the other runs them")
          .atMost(Promised.MOVED_WITHIN)
          .untilAsserted(() -> assertThat(runs(other)).isEqualTo(all));
      clients.awaitMore(50);

      assertThat(LogCheck.faults(deployment.owner(), clients.finish())).isEmpty();
    }
    assertThat(new Projections(deployment, other).differencesFromARebuild()).isEmpty();
  }

  /// A process that stands still would keep its connections, and with them its projections: the
  /// server ends those from which it does not hear.
  @Test
  void each_projection_moves_when_its_service_stands_still_and_nothing_is_applied_twice()
      throws Exception {
    one.kill();
    other.kill();
    try (Clients clients = deployment.clients()) {
      Set<String> all = allRunBy(one, other, clients);

      one.freeze();
      try {
        await("the other runs them")
            .atMost(Promised.MOVED_WITHIN)
            .untilAsserted(() -> assertThat(runs(other)).isEqualTo(all));
        clients.awaitMore(50);
      } finally {
        one.thaw();
      }
      // It had been in the midst of its work, and finds that its term is over.
      await("the first one knows").until(() -> runs(one).isEmpty());
      clients.awaitMore(50);
      assertThat(runs(other)).isEqualTo(all);

      assertThat(LogCheck.faults(deployment.owner(), clients.finish())).isEmpty();
    }
    assertThat(new Projections(deployment, one).differencesFromARebuild()).isEmpty();
  }

  /// Lets one of them run everything while programs send commands.
  private Set<String> allRunBy(Instance owner, Instance watcher, Clients clients) {
    owner.restart();
    owner.ready();
    watcher.kill();
    await("it runs them").until(() -> runs(owner).size() == followers());
    watcher.restart();
    watcher.ready();
    clients.awaitMore(50);
    Set<String> all = runs(owner);
    assertThat(all).hasSizeGreaterThan(5);
    assertThat(runs(watcher)).as("run by both").doesNotContainAnyElementsOf(all);
    return all;
  }

  private int followers() {
    return deployment.operator(one).page("/operations").get("followers").size();
  }

  private Set<String> runs(Instance instance) {
    return deployment.operator(instance).runsHere();
  }
}
