package org.sdgcities.localpostgres;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/// What lies where:
///
/// - `lock`: held by the process that uses the directory
/// - `password`: the superuser's, readable by the owner alone
/// - `cluster/`: PostgreSQL's own files, its log among them
record DataDirectory(Path path) {
  private static final Set<String> OURS =
      Set.of(
          "lock",
          "password",
          "password.new",
          "cluster",
          "cluster.new",
          "password.initdb",
          "programs",
          "lost+found");
  static final String OWNER_ONLY = "rw-------";

  /// Never settles into a folder with somebody else's files: a mistyped path must do no harm.
  static DataDirectory prepare(Path wanted) throws IOException {
    if (Files.exists(wanted) && !Files.isDirectory(wanted)) {
      throw new CannotStart(
          "The data directory %s is a file: choose another place.".formatted(wanted));
    }
    if (!Files.exists(wanted)) {
      Files.createDirectories(wanted);
      DurableFiles.allow(wanted, "rwx------");
    }
    Path real = wanted.toRealPath();
    if (!Files.isWritable(real)) {
      throw CannotStart.notWritable(real, "you may only look");
    }
    try (var files = Files.list(real)) {
      Set<String> foreign =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> !OURS.contains(name) && !name.startsWith("."))
              .collect(toSet());
      if (!foreign.isEmpty()) {
        throw new CannotStart(
            "The data directory %s holds other files (%s): choose an empty or a new directory."
                .formatted(real, foreign.stream().sorted().findFirst().orElseThrow()));
      }
    }
    return new DataDirectory(real);
  }

  Path cluster() {
    return path.resolve("cluster");
  }

  boolean hasCluster() {
    return Files.exists(cluster());
  }

  void requireMajor(String ours) throws IOException {
    Path version = cluster().resolve("PG_VERSION");
    String theirs =
        Files.exists(version) ? Files.readString(version).strip() : "an unknown release";
    if (!theirs.equals(ours)) {
      throw new CannotStart(
          "The data directory %s was made by PostgreSQL %s, and this program brings PostgreSQL %s: dump the data with the earlier program and load it here, or choose a new directory."
              .formatted(path, theirs, ours));
    }
  }

  /// Checked before anything is written: running full half-way is much harder to mend.
  static void requireSpace(Path place, long bytes) throws IOException {
    Path existing = place;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    long free = Files.getFileStore(existing).getUsableSpace();
    if (free < bytes) {
      throw CannotStart.noSpace(
          place, "%d MB needed, %d MB free".formatted(bytes >> 20, free >> 20));
    }
  }

  /// The password is made with the cluster and stays with it.
  String password() throws IOException {
    Path file = path.resolve("password");
    if (Files.exists(file)) {
      return Files.readString(file).strip();
    }
    if (hasCluster()) {
      throw new CannotStart(
          "The data directory %s has lost its file 'password': put it back from a backup, or choose a new directory."
              .formatted(path));
    }
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    String password = HexFormat.of().formatHex(secret);
    DurableFiles.write(file, password + "\n", OWNER_ONLY);
    return password;
  }

  void empty() throws IOException {
    DurableFiles.deleteTree(cluster());
    Files.deleteIfExists(path.resolve("password"));
  }
}
