package org.sdgcities.certification.platform.http;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sdgcities.localpostgres.RunningPostgres;
import org.sdgcities.localpostgres.testing.TestDatabase;
import org.sdgcities.localpostgres.testing.TestDatabases;

/// A database on a server of its own, and what may happen to it. What a test has begun by a method
/// that returns something ends when that is closed.
final class TroubledDatabase implements AutoCloseable {

  private final RunningPostgres server = TestDatabases.another();
  private final TestDatabase database = new TestDatabase(server, "troubled");

  TroubledDatabase() throws SQLException {
    server.createDatabaseIfAbsent(database.name());
  }

  TestDatabase database() {
    return database;
  }

  void kill() {
    server.kill9();
  }

  /// Also starts a server that was killed.
  void restart() {
    server.restart();
  }

  /// Ends every connection but the one that says so.
  void cutConnections() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
    }
  }

  /// A transaction that holds the head of the log and does not end.
  Connection stall() throws SQLException {
    Connection connection = database.dataSource().getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("select * from eventlog.head for update");
    }
    return connection;
  }

  /// The server and all that it has started stand still: connections stay, and nobody answers.
  AutoCloseable freeze() throws SQLException, IOException {
    List<ProcessHandle> processes = processes();
    signal("STOP", processes);
    return () -> signal("CONT", processes);
  }

  private List<ProcessHandle> processes() throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      ProcessHandle top =
          ProcessHandle.of(row.getLong(1)).flatMap(ProcessHandle::parent).orElseThrow();
      List<ProcessHandle> all = new ArrayList<>(List.of(top));
      top.children().forEach(all::add);
      return all;
    }
  }

  private static void signal(String name, List<ProcessHandle> processes) throws IOException {
    List<String> kill = new ArrayList<>(List.of("kill", "-" + name));
    processes.forEach(one -> kill.add(Long.toString(one.pid())));
    new ProcessBuilder(kill).start().onExit().join();
  }

  /// Takes every connection that a pool gives.
  static AutoCloseable exhaust(DataSource pool) throws SQLException {
    List<Connection> taken = new ArrayList<>();
    while (true) {
      try {
        taken.add(pool.getConnection());
      } catch (SQLTransientConnectionException e) {
        return () -> {
          for (Connection one : taken) {
            one.close();
          }
        };
      }
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
