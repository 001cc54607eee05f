package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.localpostgres.testing.Promised;

/// Several instances of the certification service append to one database, and one of them is taken
/// away in the midst of it.
class SeveralInstancesTest {

  @RegisterExtension private static final Deployed DEPLOYED = new Deployed();

  private final Deployment deployment = DEPLOYED.deployment();

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void taking_one_away_loses_nothing_and_the_others_go_on(int count) throws Exception {
    while (deployment.certifications().size() < count) {
      deployment.certification();
    }
    List<Instance> instances = deployment.certifications();
    for (Instance one : instances) {
      // One that was taken away comes back.
      one.restart();
      one.ready();
    }
    try (Clients clients = deployment.clients(instances)) {
      clients.awaitMore(30 * count);
      assertThat(instances).allSatisfy(one -> assertThat(carriedOut(one)).isPositive());

      clients.longestWait();
      instances.getLast().kill();
      clients.awaitEach(Promised.BACK_WITHIN);
      assertThat(clients.longestWait()).isLessThan(Promised.ANSWERED_WITHIN);
      clients.awaitMore(60);

      assertThat(LogCheck.faults(deployment.owner(), clients.finish())).isEmpty();
    }
  }

  /// @return how many commands this instance has carried out in this life
  private static double carriedOut(Instance instance) throws Exception {
    return instance
        .get("/actuator/prometheus")
        .body()
        .lines()
        .filter(
            line -> line.startsWith("commands_seconds_count") && line.contains("outcome=\"done\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }
}
