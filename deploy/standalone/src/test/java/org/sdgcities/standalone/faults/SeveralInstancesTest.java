package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.localpostgres.RunningPostgres;
import org.sdgcities.localpostgres.testing.TestDatabases;
import org.sdgcities.standalone.faults.Clients.Way;

/// Several instances of the certification service append to one database, and one of them is taken
/// away in the midst of it.
class SeveralInstancesTest {

  private static RunningPostgres server;
  private static Deployment deployment;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    server = TestDatabases.another();
    deployment = Deployment.on(server, folder);
  }

  @AfterAll
  static void stop() {
    deployment.close();
    server.close();
  }

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
    try (Clients clients = new Clients(Way.AS_IT_SHOULD_BE, instances, deployment.issuer())) {
      clients.awaitMore(30 * count);
      assertThat(instances).allSatisfy(one -> assertThat(carriedOut(one)).isPositive());

      instances.getLast().kill();
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
