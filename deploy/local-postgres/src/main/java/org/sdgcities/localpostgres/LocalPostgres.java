package org.sdgcities.localpostgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// What to start, and where:
///
/// ```java
/// try (RunningPostgres postgres = LocalPostgres.at(Path.of(".data/postgres")).start()) {
///   postgres.createDatabaseIfAbsent("cities");
///   use(postgres.dataSource("cities"));
/// }
/// ```
public final class LocalPostgres {
  private static final long SPACE_TO_CREATE = 200L << 20;
  private static final long SPACE_TO_START = 64L << 20;

  private final Path wanted;
  private final ServerSettings settings = new ServerSettings();
  private Consumer<String> progress = _ -> {};
  private Optional<Path> cache = Optional.empty();
  private List<RunAs> waysForRoot = List.of(RunAs.USER_NAMESPACE, RunAs.NOBODY);
  private long requiredSpace = SPACE_TO_CREATE;
  private boolean stopAtExit = true;
  private boolean fromScratch;

  private LocalPostgres(Path wanted) {
    this.wanted = wanted;
  }

  public static LocalPostgres at(Path dataDirectory) {
    return new LocalPostgres(dataDirectory.toAbsolutePath().normalize());
  }

  /// Told before each long step: "unpacking", "creating the database cluster", "starting".
  public LocalPostgres onProgress(Consumer<String> listener) {
    progress = listener;
    return this;
  }

  /// A setting of `postgresql.conf`; all but the address and the port may be set.
  public LocalPostgres set(String name, String value) {
    settings.set(name, value);
    return this;
  }

  public LocalPostgres set(Map<String, String> all) {
    all.forEach(settings::set);
    return this;
  }

  /// Where the programs are unpacked, if not in the user's cache folder.
  public LocalPostgres cache(Path folder) {
    cache = Optional.of(folder.toAbsolutePath());
    return this;
  }

  /// The free bytes asked for before a new cluster is created.
  public LocalPostgres requireSpace(long bytes) {
    requiredSpace = bytes;
    return this;
  }

  /// For whom root starts the server, in the order to be tried.
  public LocalPostgres waysForRoot(RunAs... ways) {
    waysForRoot = List.of(ways);
    return this;
  }

  /// Whether the server is stopped when the JVM ends, as it is by default. Hooks of a JVM run all
  /// at once: switch this off where others still need the database while they shut down, and close
  /// it after them.
  public LocalPostgres stopAtExit(boolean stop) {
    stopAtExit = stop;
    return this;
  }

  /// Throws away all data the directory holds.
  public LocalPostgres fromScratch() {
    fromScratch = true;
    return this;
  }

  /// @throws CannotStart with a sentence for whoever started the program
  public RunningPostgres start() {
    try {
      DataDirectory directory = DataDirectory.prepare(wanted);
      DirectoryLock lock = DirectoryLock.take(directory.path());
      try {
        return start(directory, lock);
      } catch (IOException | RuntimeException failure) {
        lock.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw CannotStart.because(failure, wanted);
    }
  }

  private RunningPostgres start(DataDirectory directory, DirectoryLock lock) throws IOException {
    Server server = new Server(directory, programs(directory), settings);
    if (directory.hasCluster()) {
      endEarlier(server);
    }
    if (fromScratch) {
      directory.empty();
    }
    String password = directory.password();
    if (directory.hasCluster()) {
      directory.requireMajor(server.programs().major());
      DataDirectory.requireSpace(directory.path(), Math.min(requiredSpace, SPACE_TO_START));
    } else {
      DataDirectory.requireSpace(directory.path(), requiredSpace);
      progress.accept("creating the database cluster");
      Cluster.create(directory, server.programs(), password);
    }
    progress.accept("starting");
    server.log().prune();
    return RunningPostgres.begin(server, lock, password, stopAtExit);
  }

  private void endEarlier(Server server) throws IOException {
    server.programs().runAs().own(server.directory().cluster());
    if (server.stopEarlier()) {
      progress.accept("stopped the server of an earlier start");
    }
  }

  private Programs programs(DataDirectory directory) throws IOException {
    Path folder = cache.orElseGet(() -> Cache.folder(directory.path()));
    var binaries = Binaries.onClassPath(Platform.archive());
    Path unpacked;
    try {
      unpacked = binaries.unpackedIn(folder, progress);
    } catch (IOException failure) {
      throw CannotStart.because(failure, folder);
    }
    return new Programs(unpacked, RunAs.choose(waysForRoot, unpacked, directory.path()));
  }
}
