package org.sdgcities.localpostgres.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.sdgcities.localpostgres.LocalPostgres;
import org.sdgcities.localpostgres.RunningPostgres;

/// A server and its standby, which has every commit on its disk before that is acknowledged.
public final class SynchronousPair implements AutoCloseable {

  private static final String STANDBY = "standby";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningPostgres primary;
  private final RunningPostgres standby;

  private SynchronousPair(RunningPostgres primary, RunningPostgres standby) {
    this.primary = primary;
    this.standby = standby;
  }

  /// @param folder in which nothing is yet, and which the servers' account may enter
  public static SynchronousPair in(Path folder)
      throws IOException, InterruptedException, SQLException {
    RunningPostgres primary = LocalPostgres.at(folder.resolve("primary")).fromScratch().start();
    try {
      execute(primary, "checkpoint");
      // The copy is one of a server that is not running.
      primary.kill9();
      Path copy = folder.resolve(STANDBY);
      int copied =
          new ProcessBuilder("cp", "-a", folder.resolve("primary").toString(), copy.toString())
              .inheritIO()
              .start()
              .waitFor();
      if (copied != 0) {
        throw new IOException("the data were not copied");
      }
      Files.delete(copy.resolve("cluster/postmaster.pid"));
      Files.createFile(copy.resolve("cluster/standby.signal"));
      primary.restart();
      SynchronousPair pair = new SynchronousPair(primary, standby(primary, copy));
      pair.waitForEachOther();
      return pair;
    } catch (IOException | SQLException | RuntimeException e) {
      primary.close();
      throw e;
    }
  }

  private static RunningPostgres standby(RunningPostgres primary, Path folder) {
    return LocalPostgres.at(folder)
        .set(
            "primary_conninfo",
            "host=127.0.0.1 port=%d user=%s password=%s application_name=%s"
                .formatted(primary.port(), primary.superuser(), primary.password(), STANDBY))
        .start();
  }

  private void waitForEachOther() throws SQLException {
    execute(primary, "alter system set synchronous_standby_names = '" + STANDBY + "'");
    execute(primary, "select pg_reload_conf()");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isSynchronous()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the standby does not follow");
      }
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private boolean isSynchronous() throws SQLException {
    try (Connection connection = primary.dataSource("postgres").getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select count(*) from pg_stat_replication where sync_state = 'sync'")) {
      row.next();
      return row.getInt(1) == 1;
    }
  }

  public RunningPostgres primary() {
    return primary;
  }

  public RunningPostgres standby() {
    return standby;
  }

  /// @return of whichever is the primary at the time
  public String jdbcUrl(String database) {
    return "jdbc:postgresql://127.0.0.1:%d,127.0.0.1:%d/%s?targetServerType=primary"
        .formatted(primary.port(), standby.port(), database);
  }

  /// The wrong way: commits are acknowledged although the standby does not hear of them.
  public void part() throws SQLException {
    execute(primary, "alter system reset synchronous_standby_names");
    execute(primary, "select pg_reload_conf()");
    execute(standby, "alter system set primary_conninfo = ''");
    execute(standby, "select pg_reload_conf()");
  }

  /// Makes the standby the primary, as an operator or his tool does when the primary is lost.
  public void promote() throws SQLException {
    execute(standby, "select pg_promote(true, " + PATIENCE.toSeconds() + ")");
  }

  private static void execute(RunningPostgres server, String sql) throws SQLException {
    try (Connection connection = server.dataSource("postgres").getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    standby.close();
    primary.close();
  }
}
