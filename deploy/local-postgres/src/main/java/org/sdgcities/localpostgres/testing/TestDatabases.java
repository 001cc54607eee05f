package org.sdgcities.localpostgres.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.sdgcities.localpostgres.CannotStart;
import org.sdgcities.localpostgres.LocalPostgres;
import org.sdgcities.localpostgres.RunningPostgres;

/// Empty databases on one server per JVM, which starts with the first and ends with the JVM.
public final class TestDatabases {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private TestDatabases() {}

  /// The server starts when it is first asked for, and only once.
  private static final class Shared {
    static final RunningPostgres SERVER = start();
  }

  public static RunningPostgres server() {
    return Shared.SERVER;
  }

  /// A new database that nobody else uses.
  public static TestDatabase fresh() {
    String name = "test_" + COUNT.incrementAndGet();
    try {
      server().createDatabaseIfAbsent(name);
    } catch (SQLException failure) {
      throw new IllegalStateException("No database for the test", failure);
    }
    return new TestDatabase(server(), name);
  }

  /// A server of its own for a test that stops it; to be closed by the test.
  public static RunningPostgres another() {
    return start();
  }

  private static RunningPostgres start() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      return startBelow(folder);
    } catch (CannotStart unfit) {
      // Started by root within root's own home, where the account that runs the server cannot go.
      Path everybodys = Path.of("/tmp");
      if (unfit instanceof CannotStart.InUse || !Files.isWritable(everybodys)) {
        throw unfit;
      }
      return startBelow(everybodys);
    }
  }

  /// Always the same places, so that what a killed test run left behind is found and cleared away;
  /// several, so that test runs side by side do not wait for each other.
  private static RunningPostgres startBelow(Path folder) {
    String name = "test-postgres-" + System.getProperty("user.name");
    for (int number = 1; ; number++) {
      try {
        return LocalPostgres.at(folder.resolve(name + "-" + number))
            .fromScratch()
            .set("max_connections", "300")
            .start();
      } catch (CannotStart.InUse inUse) {
        if (number == 20) {
          throw inUse;
        }
      }
    }
  }
}
