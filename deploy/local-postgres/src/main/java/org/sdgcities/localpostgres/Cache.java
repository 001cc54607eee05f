package org.sdgcities.localpostgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the unpacked programs are kept: one folder per user, shared by all data directories.
final class Cache {
  static final String PROPERTY = "sdgcities.postgres.cache";
  static final String VARIABLE = "SDG_CITIES_POSTGRES_CACHE";

  private Cache() {}

  /// The place somebody asked for, else the usual one, else a folder of the data directory: some
  /// accounts have no home that they may write to.
  static Path folder(Path dataDirectory) {
    Optional<Path> wanted =
        Stream.of(System.getProperty(PROPERTY), System.getenv(VARIABLE))
            .filter(place -> place != null && !place.isBlank())
            .findFirst()
            .map(Path::of);
    if (wanted.isPresent()) {
      return wanted.get().toAbsolutePath();
    }
    Path usual = usual().resolve("sdg-cities").resolve("postgresql");
    try {
      Files.createDirectories(usual);
      if (Files.isWritable(usual)) {
        return usual;
      }
    } catch (IOException _) {
      // fall through to the folder that is ours for sure
    }
    return dataDirectory.resolve("programs");
  }

  private static Path usual() {
    if (Platform.isRoot()) {
      // Not below root's home: the account that runs the server instead of root cannot enter it.
      return Path.of("/var/cache");
    }
    Path home = Path.of(System.getProperty("user.home"));
    if (Platform.isMac()) {
      return home.resolve("Library/Caches");
    }
    String fromEnvironment =
        System.getenv(Platform.isWindows() ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
    return fromEnvironment == null || fromEnvironment.isBlank()
        ? home.resolve(".cache")
        : Path.of(fromEnvironment);
  }
}
