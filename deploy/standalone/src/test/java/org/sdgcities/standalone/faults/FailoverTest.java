package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sdgcities.localpostgres.testing.Promised;
import org.sdgcities.localpostgres.testing.SynchronousPair;

/// The primary database is lost and its standby takes over; the services find it by an address that
/// names both.
class FailoverTest {

  private Path folder;
  private SynchronousPair pair;
  private Deployment deployment;

  @BeforeEach
  void start(@TempDir Path evidence) throws Exception {
    // PostgreSQL's account must be able to enter it, which it cannot below root's home.
    folder = Files.createTempDirectory(Path.of("/tmp"), "failover-");
    pair = SynchronousPair.in(folder);
    deployment = Deployment.on(pair.primary(), pair.jdbcUrl(Deployment.DATABASE), evidence);
  }

  @AfterEach
  void stop() throws Exception {
    deployment.close();
    pair.close();
    new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
  }

  @Test
  void a_synchronous_standby_takes_over_and_nothing_acknowledged_is_lost() throws Exception {
    Instance query = deployment.query().ready();
    try (Clients clients = deployment.clients()) {
      clients.awaitMore(100);
      clients.longestWait();
      pair.primary().kill9();
      clients.awaitRefused(20);

      pair.promote();
      clients.awaitEach(Promised.BACK_WITHIN);
      assertThat(clients.longestWait()).isLessThan(Promised.ANSWERED_WITHIN);
      clients.awaitMore(50);

      assertThat(LogCheck.faults(deployment.owner(), clients.finish())).isEmpty();
    }
    assertThat(new Projections(deployment, query).differencesFromARebuild()).isEmpty();
    assertThat(List.of(query, deployment.certifications().getFirst())).allMatch(Instance::isAlive);
  }

  @Test
  void a_standby_that_is_not_waited_for_is_found_out() throws Exception {
    try (Clients clients = deployment.clients()) {
      clients.awaitMore(20);
      pair.part();
      clients.awaitMore(100);
      pair.primary().kill9();
      pair.promote();
      clients.awaitMore(20);

      assertThat(LogCheck.faults(deployment.owner(), clients.finish()))
          .isNotEmpty()
          .allMatch(fault -> fault.contains("is lost") || fault.contains("and stands at"));
    }
  }
}
