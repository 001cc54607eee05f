package org.sdgcities.benchmarks.rows;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
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

  private final Path folder;
  private final Report report;
  private final int rounds;

  /// @param folder for the data of servers of its own
  public CrashRows(Path folder, Report report, int rounds) {
    this.folder = folder;
    this.report = report;
    this.rounds = rounds;
  }

  public void measure() throws IOException, SQLException {
    List<Double> lost = new ArrayList<>();
    List<Double> lostByControl = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      lost.add(lost("on"));
      lostByControl.add(lost("off"));
    }
    report.add(
        Figure.of(
            "acknowledged and lost after kill -9",
            "events",
            lost,
            "synchronous_commit=off",
            lostByControl,
            Aim.atMost(0),
            0));
  }

  private double lost(String synchronousCommit) throws SQLException {
    try (RunningPostgres server =
        LocalPostgres.at(folder.resolve("crash"))
            .fromScratch()
            .set("synchronous_commit", synchronousCommit)
            .start()) {
      server.createDatabaseIfAbsent("crash");
      Database database =
          new Database(server.jdbcUrl("crash"), server.superuser(), server.password());
      long acknowledged;
      try (OurLog log = new OurLog(database)) {
        List<Thread> clients = begin(log);
        Thread.sleep(UNTIL_THE_CRASH);
        server.kill9();
        for (Thread client : clients) {
          client.join();
        }
        acknowledged = log.acknowledged();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      server.restart();
      return Math.max(0, acknowledged - there(server));
    }
  }

  private static List<Thread> begin(OurLog log) {
    List<Thread> clients = new ArrayList<>();
    for (int number = 0; number < CLIENTS; number++) {
      Rival.Client client = log.client(number, CLIENTS);
      clients.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  while (true) {
                    client.act();
                  }
                } catch (Exception e) {
                  // The crash: whoever was not answered counts nothing.
                }
              }));
    }
    return clients;
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
