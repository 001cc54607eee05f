package org.sdgcities.localpostgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
  @TempDir Path temporary;
  @TempDir Path elsewhere;
  private Path directory = Path.of("");

  @BeforeEach
  void directory() throws IOException {
    directory = temporary.toRealPath();
  }

  @Test
  void a_killed_program_leaves_a_server_and_the_next_start_ends_it() throws Exception {
    var child = ChildJvm.start(directory);
    assertThat(child.isReady()).as(child.firstLine()).isTrue();
    child.kill9();
    var orphan = new EarlierServer(new DataDirectory(directory)).find().orElseThrow();
    var stages = new ArrayList<String>();
    try (var postgres = LocalPostgres.at(directory).onProgress(stages::add).start()) {
      assertThat(stages).containsExactly("stopped the server of an earlier start", "starting");
      assertThat(Processes.runs(orphan)).isFalse();
      assertThat(Rows.of(postgres).all()).isEqualTo("1");
    }
  }

  @Test
  void a_program_that_ends_takes_its_server_along() throws Exception {
    var child = ChildJvm.start(directory);
    var server = new EarlierServer(new DataDirectory(directory)).find().orElseThrow();
    assertThat(child.endInOrder()).isZero();
    assertThat(Processes.runs(server)).isFalse();
    assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_program_told_to_end_takes_its_server_along() throws Exception {
    var child = ChildJvm.start(directory);
    var server = new EarlierServer(new DataDirectory(directory)).find().orElseThrow();
    child.process().destroy();
    child.process().onExit().join();
    assertThat(Processes.runs(server)).isFalse();
    assertThat(directory.resolve("cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  void a_killed_server_starts_again_with_every_row() throws Exception {
    try (var postgres = LocalPostgres.at(directory).start()) {
      var rows = Rows.of(postgres).add(1);
      try (var held = postgres.dataSource("postgres").getConnection()) {
        postgres.kill9();
        assertThat(postgres.isRunning()).isFalse();
        assertThatThrownBy(() -> rows.add(2)).isInstanceOf(SQLException.class);
        postgres.restart();
        assertThat(held.isValid(1)).isFalse();
      }
      assertThat(rows.add(3).all()).isEqualTo("1 3");
    }
  }

  @Test
  void a_server_killed_with_its_program_starts_again_with_every_row() throws Exception {
    try (var postgres = LocalPostgres.at(directory).start()) {
      Rows.of(postgres).add(1);
      postgres.kill9();
    }
    assertThat(directory.resolve("cluster/postmaster.pid")).exists();
    try (var postgres = LocalPostgres.at(directory).start()) {
      assertThat(Rows.of(postgres).all()).isEqualTo("1");
    }
  }

  @Test
  void a_process_that_got_the_dead_servers_number_is_left_alone() throws Exception {
    Path pidFile = directory.resolve("cluster/postmaster.pid");
    try (var postgres = LocalPostgres.at(directory).start()) {
      Rows.of(postgres).add(1);
      postgres.kill9();
    }
    // A program that runs until its input ends, as a stranger.
    var stranger = ChildJvm.start(elsewhere);
    Files.writeString(
        pidFile, Files.readString(pidFile).replaceFirst("\\d+", "" + stranger.process().pid()));
    try (var postgres = LocalPostgres.at(directory).start()) {
      assertThat(Rows.of(postgres).all()).isEqualTo("1");
      assertThat(stranger.process().isAlive()).isTrue();
    } finally {
      stranger.endInOrder();
    }
  }

  @Test
  void a_process_file_cut_short_does_not_prevent_the_start() throws Exception {
    LocalPostgres.at(directory).start().close();
    Files.writeString(directory.resolve("cluster/postmaster.pid"), "");
    LocalPostgres.at(directory).start().close();
  }

  @Test
  void a_creation_cut_short_is_begun_anew() throws Exception {
    Files.createDirectories(directory.resolve("cluster.new/base"));
    Files.writeString(directory.resolve("cluster.new/PG_VERSION"), "18\n");
    try (var postgres = LocalPostgres.at(directory).start()) {
      assertThat(Rows.of(postgres).add(1).all()).isEqualTo("1");
    }
  }

  @Test
  void a_server_that_hangs_on_is_recognised_by_its_password_when_the_clock_was_set()
      throws Exception {
    var child = ChildJvm.start(directory);
    child.kill9();
    Path pidFile = directory.resolve("cluster/postmaster.pid");
    var lines = new ArrayList<>(Files.readAllLines(pidFile));
    lines.set(2, "1000");
    Files.writeString(pidFile, String.join("\n", lines) + "\n");
    try (var postgres = LocalPostgres.at(directory).start()) {
      assertThat(Rows.of(postgres).all()).isEqualTo("1");
    }
  }

  @Test
  void closing_is_quick_although_clients_are_connected() throws Exception {
    var postgres = LocalPostgres.at(directory).start();
    try (var _ = postgres.dataSource("postgres").getConnection()) {
      long before = System.nanoTime();
      postgres.close();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void a_terminals_ctrl_c_does_not_reach_the_server() throws Exception {
    try (var postgres = LocalPostgres.at(directory).start()) {
      var server = new EarlierServer(new DataDirectory(directory)).find().orElseThrow();
      assertThat(postgres.isRunning()).isTrue();
      Path ours = Path.of("/proc/self/stat");
      Path theirs = Path.of("/proc", Long.toString(server.pid()), "stat");
      if (Files.exists(ours)) {
        assertThat(session(theirs)).isNotEqualTo(session(ours));
      }
    }
  }

  /// The sixth field; the second may hold blanks, and ends with a parenthesis.
  private static String session(Path stat) throws IOException {
    return Files.readString(stat).replaceFirst("(?s).*\\) ", "").split(" ")[3];
  }
}
