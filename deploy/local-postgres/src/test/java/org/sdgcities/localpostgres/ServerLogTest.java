package org.sdgcities.localpostgres;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
  @TempDir Path directory;

  @Test
  void old_and_huge_files_are_dropped() throws Exception {
    var log = new ServerLog(directory);
    Files.createDirectory(log.folder());
    Path recent = Files.writeString(log.folder().resolve("postgres-Mon.log"), "recent");
    Path old = Files.writeString(log.folder().resolve("postgres-Tue.log"), "old");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(7, DAYS)));
    Path huge = log.folder().resolve("postgres-Wed.log");
    try (var file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(21 << 20);
    }
    log.prune();
    assertThat(recent).exists();
    assertThat(old).doesNotExist();
    assertThat(huge).doesNotExist();
  }

  @Test
  void what_was_there_before_is_not_blamed_on_this_start() throws IOException {
    var log = new ServerLog(directory);
    Files.createDirectory(log.folder());
    Files.writeString(log.startFile(), "before\n");
    var mark = log.mark();
    Files.writeString(log.startFile(), "before\nafter\n");
    assertThat(log.since(mark)).contains("after").doesNotContain("before");
    assertThat(log.since(Map.of())).contains("before");
  }

  @Test
  void errors_are_logged_without_the_data_they_speak_of() throws Exception {
    String everything;
    try (var postgres = LocalPostgres.at(directory).start()) {
      var rows = Rows.of(postgres).add(4711);
      assertThatThrownBy(() -> rows.add(4711)).isInstanceOf(SQLException.class);
      postgres.restart();
      everything = new ServerLog(directory.resolve("cluster")).since(Map.of());
    }
    assertThat(everything).contains("duplicate key value").doesNotContain("4711");
  }
}
