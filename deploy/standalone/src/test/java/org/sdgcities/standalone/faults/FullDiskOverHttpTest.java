package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sdgcities.localpostgres.RunningPostgres;
import org.sdgcities.localpostgres.testing.Promised;
import org.sdgcities.localpostgres.testing.SmallDisk;
import org.sdgcities.localpostgres.testing.SmallDisk.Part;

/// The database's disk runs full while programs send commands.
class FullDiskOverHttpTest {

  /// PostgreSQL's account must be able to enter it, which it cannot below root's home.
  private static final Path FOLDER = Path.of("/tmp");

  @TempDir Path evidence;

  @ParameterizedTest
  @EnumSource
  void commands_are_refused_at_once_and_carried_out_when_there_is_room_again(Part full)
      throws Exception {
    assumeTrue(
        SmallDisk.canBeHad(FOLDER),
        "A full disk: not tried, it takes the right to mount a small one");
    Path folder = Files.createTempDirectory(FOLDER, "full-disk-");
    try (SmallDisk disk = SmallDisk.with(full, folder);
        Deployment deployment = Deployment.on(disk.server(), evidence);
        Clients clients = deployment.clients()) {
      Instance query = deployment.query();
      query.ready();
      clients.awaitMore(50);
      clients.longestWait();
      if (full == Part.WRITE_AHEAD_LOG) {
        // Whoever does not fetch what is kept for him is how that disk fills up.
        deployment.execute("select pg_create_physical_replication_slot('never_fetched', true)");
      }
      disk.fill();
      useUp(full, deployment, clients);
      clients.awaitRefused(50);

      disk.free();
      watchOver(disk.server());
      clients.awaitEach(Promised.BACK_WITHIN);
      assertThat(clients.longestWait()).isLessThan(Promised.ANSWERED_WITHIN);
      clients.awaitMore(50);
      assertThat(deployment.certifications()).allMatch(Instance::isAlive);
      assertThat(LogCheck.faults(deployment.owner(), clients.finish())).isEmpty();
      assertThat(deployment.column("select follower from query.parked_stream")).isEmpty();
      assertThat(new Projections(deployment, query).differencesFromARebuild()).isEmpty();
    } finally {
      new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
    }
  }

  /// What room there is in files that are there already.
  private static void useUp(Part full, Deployment deployment, Clients clients) {
    if (full == Part.DATA) {
      return;
    }
    int before = clients.refused();
    await("no room")
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> clients.refused() > before || !switches(deployment));
  }

  /// @return whether there was room for it
  private static boolean switches(Deployment deployment) {
    try {
      deployment.execute("select pg_switch_wal()");
      return true;
    } catch (SQLException e) {
      // Without its write-ahead log PostgreSQL ends.
      return false;
    }
  }

  private static void watchOver(RunningPostgres server) {
    if (!server.isRunning()) {
      server.restart();
    }
  }
}
