package org.sdgcities.localpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `postmaster.pid`, in which PostgreSQL notes who serves a cluster. After a hard end it is still
/// there, and its process may live, be gone, or be somebody else by now.
record PidFile(Path file, long pid, Instant started, int port) {
  /// One more than Linux ever gives to a process.
  private static final String NO_PROCESS = "4194305";

  static Optional<PidFile> of(Path cluster) throws IOException {
    Path file = cluster.resolve("postmaster.pid");
    try {
      List<String> lines = Files.readAllLines(file).stream().map(String::strip).toList();
      return Optional.of(
          new PidFile(
              file,
              Long.parseLong(lines.get(0)),
              Instant.ofEpochSecond(Long.parseLong(lines.get(2))),
              Integer.parseInt(lines.get(3))));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IndexOutOfBoundsException | NumberFormatException _) {
      // Cut short by a crash of the machine, so its process is gone; PostgreSQL would not start.
      Files.delete(file);
      return Optional.empty();
    }
  }

  /// PostgreSQL refuses to start while any process has the noted number. Only the number is
  /// replaced, in place: the rest names the shared memory, by which PostgreSQL finds out on its own
  /// whether anything of the earlier server is left, and the file must stay with its owner.
  void disownProcess() throws IOException {
    var lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(0, NO_PROCESS);
    Files.writeString(file, String.join("\n", lines) + "\n");
  }
}
