package org.sdgcities.standalone.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sdgcities.standalone.process.ServiceProcess;

/// A database server that stands still with all that it has started, until this is closed:
/// connections stay, and nobody answers.
final class Frozen implements AutoCloseable {

  private final List<ProcessHandle> processes;

  Frozen(DataSource database) throws SQLException {
    processes = processes(database);
    signal("STOP");
  }

  private static List<ProcessHandle> processes(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
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

  private void signal(String name) {
    processes.forEach(one -> ServiceProcess.signal(name, one.pid()));
  }

  @Override
  public void close() {
    signal("CONT");
  }
}
