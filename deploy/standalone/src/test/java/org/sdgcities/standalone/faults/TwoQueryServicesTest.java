package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sdgcities.localpostgres.RunningPostgres;
import org.sdgcities.localpostgres.testing.TestDatabases;
import org.sdgcities.standalone.faults.Clients.Way;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two instances of the query service on one database: each projection is run by exactly one of
/// them, and by the other when that one has died.
class TwoQueryServicesTest {

  private static final Duration MOVED_WITHIN = Duration.ofSeconds(5);

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

  @Test
  void each_projection_runs_once_and_moves_when_its_service_dies_and_rows_are_exact()
      throws Exception {
    Instance one = deployment.query().ready();
    Instance other = deployment.query().ready();
    try (Clients clients =
        new Clients(Way.AS_IT_SHOULD_BE, deployment.certifications(), deployment.issuer())) {
      clients.awaitMore(50);
      Set<String> all = new TreeSet<>(runBy(one));
      assertThat(all).hasSizeGreaterThan(5);
      assertThat(runBy(other)).as("run by both").doesNotContainAnyElementsOf(all);

      one.kill();
      await("the other runs them")
          .atMost(MOVED_WITHIN)
          .until(() -> new TreeSet<>(runBy(other)).equals(all));
      clients.awaitMore(50);

      assertThat(LogCheck.faults(deployment.owner(), clients.finish())).isEmpty();
    }
    assertThat(new Projections(deployment, other).differencesFromARebuild()).isEmpty();
  }

  /// @return the projections that this instance says it runs itself
  private static List<String> runBy(Instance instance) throws IOException, InterruptedException {
    String page =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(instance.address().resolve("/operations"))
                    .header("Accept", "application/json")
                    .header(
                        "Authorization",
                        "Bearer " + deployment.issuer().token(Deployment.person(0)))
                    .build(),
                BodyHandlers.ofString())
            .body();
    List<String> here = new ArrayList<>();
    for (JsonNode follower : JsonMapper.shared().readTree(page).get("followers")) {
      if (follower.get("here").booleanValue()) {
        here.add(follower.get("name").stringValue());
      }
    }
    return here;
  }
}
