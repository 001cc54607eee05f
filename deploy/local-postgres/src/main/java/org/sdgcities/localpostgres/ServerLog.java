package org.sdgcities.localpostgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the server writes, and how much of it is kept.
final class ServerLog {
  static final String FOLDER = "log";

  private static final long MOST_BYTES_PER_FILE = 20 << 20;
  private static final int DAYS = 6;

  private final Path folder;

  ServerLog(Path cluster) {
    folder = cluster.resolve(FOLDER);
  }

  Path folder() {
    return folder;
  }

  /// Before the first log file proper is open, and whatever goes wrong until then.
  Path startFile() {
    return folder.resolve("start.log");
  }

  /// The server empties a file only when it runs at midnight; a program started every Monday would
  /// fill Monday's for years.
  void prune() throws IOException {
    Instant oldest = Instant.now().minus(DAYS, ChronoUnit.DAYS);
    for (Path file : files()) {
      if (Files.size(file) > MOST_BYTES_PER_FILE
          || Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
        Files.delete(file);
      }
    }
  }

  /// How long each file is now, to tell later what a start has added.
  Map<Path, Long> mark() throws IOException {
    var sizes = new HashMap<Path, Long>();
    for (Path file : files()) {
      sizes.put(file, Files.size(file));
    }
    return sizes;
  }

  String since(Map<Path, Long> mark) throws IOException {
    var text = new StringBuilder();
    for (Path file : files()) {
      try (var in = Files.newInputStream(file)) {
        in.skipNBytes(Math.min(mark.getOrDefault(file, 0L), Files.size(file)));
        text.append(new String(in.readNBytes(1 << 16), UTF_8)).append('\n');
      }
    }
    return text.toString();
  }

  private List<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var list = Files.list(folder)) {
      return list.sorted().toList();
    }
  }
}
