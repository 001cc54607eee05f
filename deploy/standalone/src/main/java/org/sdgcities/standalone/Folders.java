package org.sdgcities.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The data folder's own parts.
final class Folders {

  /// What is ours in the data folder; the database clears its own part itself.
  private static final List<String> OURS = List.of("secrets", "evidence", "log");

  private Folders() {}

  /// Removes all that this program keeps, and nothing else.
  static void empty(Path data) {
    for (String name : OURS) {
      Path folder = data.resolve(name);
      if (Files.isDirectory(folder)) {
        remove(folder);
      }
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new CannotRun("The folder " + folder + " cannot be emptied: " + e.getMessage());
    }
  }
}
