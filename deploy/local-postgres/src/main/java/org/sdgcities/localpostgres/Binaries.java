package org.sdgcities.localpostgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// PostgreSQL's programs, packed on the class path, unpacked once per user.
final class Binaries {
  private static final String UNPACKING = ".unpacking-";
  private static final long SPACE = 100L << 20;

  private final URL archive;
  private final String name;

  private Binaries(URL archive, String name) {
    this.archive = archive;
    this.name = name;
  }

  static Binaries onClassPath(String archiveName) {
    @Nullable URL archive = Binaries.class.getResource("/" + archiveName);
    if (archive == null) {
      throw new CannotStart(
          "This program brings no PostgreSQL for %s on %s: build it on such a machine, or give it a PostgreSQL server of your own."
              .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }
    return new Binaries(archive, archiveName.replace(".txz", ""));
  }

  /// The folder with `bin`, `lib` and `share`, complete. The name holds the archive's checksum, so
  /// a new release unpacks beside the old one.
  Path unpackedIn(Path cache, Consumer<String> progress) throws IOException {
    Path target = cache.resolve("%s-%08x".formatted(name, checksum()));
    if (Files.isDirectory(target)) {
      return target;
    }
    progress.accept("unpacking");
    Files.createDirectories(cache);
    DataDirectory.requireSpace(cache, SPACE);
    removeAbandoned(cache);
    Path fresh = Files.createTempDirectory(cache, UNPACKING);
    try {
      try (var in = new BufferedInputStream(connection().getInputStream())) {
        Unpacking.tarXz(in, fresh);
      }
      DurableFiles.allow(fresh, "rwxr-xr-x");
      DurableFiles.move(fresh, target);
    } catch (IOException failure) {
      DurableFiles.deleteTree(fresh);
      if (!anotherWasFaster(failure, target)) {
        throw failure;
      }
    }
    return target;
  }

  private static boolean anotherWasFaster(IOException failure, Path target) {
    return Files.isDirectory(target)
        && (failure instanceof FileAlreadyExistsException || Files.exists(target.resolve("bin")));
  }

  /// A process killed while unpacking leaves its folder; a younger one may still be at work.
  private static void removeAbandoned(Path cache) throws IOException {
    Instant yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
    try (var folders = Files.newDirectoryStream(cache, UNPACKING + "*")) {
      for (Path folder : folders) {
        if (Files.getLastModifiedTime(folder).toInstant().isBefore(yesterday)) {
          DurableFiles.deleteTree(folder);
        }
      }
    }
  }

  /// A jar's directory knows it already; reading 15 MB at each start would cost more than the
  /// start.
  private long checksum() throws IOException {
    URLConnection connection = connection();
    if (connection instanceof JarURLConnection jar && jar.getJarEntry() != null) {
      try (var _ = jar.getJarFile()) {
        return jar.getJarEntry().getCrc();
      }
    }
    var crc = new CRC32();
    try (InputStream in = connection.getInputStream()) {
      byte[] part = new byte[1 << 16];
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        crc.update(part, 0, read);
      }
    }
    return crc.getValue();
  }

  private URLConnection connection() throws IOException {
    URLConnection connection = archive.openConnection();
    // A cached jar file would be shared with others, and closing it would close theirs.
    connection.setUseCaches(false);
    return connection;
  }
}
