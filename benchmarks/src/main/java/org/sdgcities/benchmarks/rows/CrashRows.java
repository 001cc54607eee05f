package org.sdgcities.benchmarks.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.sdgcities.benchmarks.contest.Arena;
import org.sdgcities.benchmarks.contest.ChildContender;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.report.Aim;
import org.sdgcities.benchmarks.report.Figure;
import org.sdgcities.benchmarks.report.Report;
import org.sdgcities.benchmarks.rivals.OurLog;
import org.sdgcities.localpostgres.LocalPostgres;
import org.sdgcities.localpostgres.RunningPostgres;

/// What was acknowledged before the server was killed, and is not there afterwards. Beside it a
/// control that answers before its commit is on the disk: if that loses nothing, the row means
/// nothing, and its aim is not met.
public final class CrashRows {

  private static final int CLIENTS = 16;
  private static final Duration UNTIL_THE_CRASH = Duration.ofSeconds(2);

  private final Arena arena;
  private final Path folder;
  private final Report report;

  /// @param folder for the data of servers of its own
  public CrashRows(Arena arena, Path folder, Report report) {
    this.arena = arena;
    this.folder = folder;
    this.report = report;
  }

  public void measure() throws IOException, SQLException {
    report.add(
        Figure.of(
            "acknowledged and lost after kill -9",
            "events",
            List.of(lost("on")),
            "synchronous_commit=off",
            List.of(lost("off")),
            Aim.atMost(0),
            0));
  }

  private double lost(String synchronousCommit) throws IOException, SQLException {
    try (RunningPostgres server =
        LocalPostgres.at(folder.resolve("crash"))
            .fromScratch()
            .set("synchronous_commit", synchronousCommit)
            // The server writes for whoever does not wait; later than this, and more is lost.
            .set("wal_writer_delay", "10s")
            .start()) {
      server.createDatabaseIfAbsent("crash");
      Database database =
          new Database(server.jdbcUrl("crash"), server.superuser(), server.password());
      ChildContender log = arena.start("crash", OurLog.class, database);
      Thread crash = Thread.ofVirtual().start(() -> killAfterAWhile(server));
      log.load(CLIENTS, UNTIL_THE_CRASH.multipliedBy(2).toMillis());
      crash.join();
      long acknowledged = log.once("acknowledged", 0)[0];
      arena.dismiss();
      server.restart();
      return Math.max(0, acknowledged - there(server));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void killAfterAWhile(RunningPostgres server) {
    try {
      Thread.sleep(UNTIL_THE_CRASH);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.kill9();
  }

  private static long there(RunningPostgres server) throws SQLException {
    try (Connection connection = server.dataSource("crash").getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from eventlog.event")) {
      row.next();
      return row.getLong(1);
    }
  }
}
