package org.sdgcities.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.sdgcities.eventstore.FreshLog.event;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sdgcities.localpostgres.RunningPostgres;
import org.sdgcities.localpostgres.testing.SmallDisk;

/// The disk of the data is full, or that of the write-ahead log, without which PostgreSQL ends.
class FullDiskTest {

  private static final String DATABASE = "log";

  /// PostgreSQL's account must be able to enter it, which it cannot below root's home.
  private static final Path FOLDER = Path.of("/tmp");

  private final List<String> done = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void appends_are_refused_at_once_and_made_when_there_is_room_again(SmallDisk.Part full)
      throws Exception {
    assumeTrue(
        SmallDisk.canBeHad(FOLDER),
        "A full disk: not tried, it takes the right to mount a small one");
    Path folder = Files.createTempDirectory(FOLDER, "full-disk-");
    try (SmallDisk disk = SmallDisk.with(full, folder)) {
      RunningPostgres server = disk.server();
      server.createDatabaseIfAbsent(DATABASE);
      FreshLog.migrated(server.dataSource(DATABASE));
      try (EventLog log = EventLog.open(server.dataSource(DATABASE))) {
        makesAndRefuses(log, server, disk, full);
      }
    } finally {
      new ProcessBuilder("rm", "-rf", folder.toString()).start().waitFor();
    }
  }

  private void makesAndRefuses(
      EventLog log, RunningPostgres server, SmallDisk disk, SmallDisk.Part full) throws Exception {
    assertThat(failure(log, "before")).isNull();
    if (full == SmallDisk.Part.WRITE_AHEAD_LOG) {
      // Whoever does not fetch what is kept for him is how that disk fills up.
      execute(server, "select pg_create_physical_replication_slot('never_fetched', true)");
    }
    disk.fill();
    String refused = untilRefused(log, server, full);
    for (int i = 0; i < 5; i++) {
      assertThat(failure(log, refused))
          .isInstanceOfAny(AppendFailure.Unavailable.class, AppendFailure.OutcomeUnknown.class);
    }

    disk.free();
    long freed = System.nanoTime();
    while (failure(log, refused) != null) {
      assertThat(Duration.ofNanos(System.nanoTime() - freed)).isLessThan(Duration.ofSeconds(10));
      if (!server.isRunning()) {
        // Without its write-ahead log it ends; whoever watches over it starts it again.
        server.restart();
      }
    }

    List<StoredEvent> written = log.reader().page(0, 200_000);
    assertThat(written.stream().map(StoredEvent::type)).containsExactlyElementsOf(done);
    assertThat(written)
        .extracting(StoredEvent::position)
        .containsExactlyElementsOf(LongStream.range(0, written.size()).boxed().toList());
  }

  /// @return the key of the first append that was refused
  private String untilRefused(EventLog log, RunningPostgres server, SmallDisk.Part full) {
    for (int i = 0; i < 100_000; i++) {
      if (full == SmallDisk.Part.WRITE_AHEAD_LOG) {
        useUp(server);
      }
      if (failure(log, "while-" + i) != null) {
        return "while-" + i;
      }
    }
    throw new AssertionError("the disk is not full");
  }

  /// The rest of a file of 16 MB, quickly.
  private static void useUp(RunningPostgres server) {
    try {
      execute(server, "select pg_switch_wal()");
    } catch (SQLException e) {
      // Full as it is meant to be.
    }
  }

  /// @return why it was not made, within the time that is promised; null if it was
  private @Nullable Throwable failure(EventLog log, String key) {
    Append append =
        new Append(List.of(event(key)), null, new Receipt(key, new byte[] {1}, new byte[0]));
    long sent = System.nanoTime();
    Throwable failure = null;
    try {
      log.append(append).join();
    } catch (CompletionException e) {
      failure = e.getCause() instanceof AppendFailure.AlreadyDone ? null : e.getCause();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(Duration.ofMillis(2_200));
    if (failure == null) {
      done.add(key);
    }
    return failure;
  }

  private static void execute(RunningPostgres server, String sql) throws SQLException {
    try (Connection connection = server.dataSource(DATABASE).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
