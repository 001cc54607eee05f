package org.sdgcities.eventstore.follower;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Says which followers this process runs: it holds an advisory lock of the database for each, all
/// on one connection, so that they are free the moment the process dies.
final class FollowerLocks implements AutoCloseable {

  private final DataSource dataSource;
  private @Nullable Connection connection;
  private long generation;

  FollowerLocks(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// Takes the lock unless another process has it.
  ///
  /// @return a number to ask {@link #holds} with, or -1
  synchronized long take(String name) throws SQLException {
    if (connection != null && !connection.isValid(1)) {
      close();
    }
    if (connection == null) {
      connection = dataSource.getConnection();
      generation++;
      // When the whole machine dies nobody closes the connection: the server has to find out.
      Sql.execute(
          connection,
          "set tcp_keepalives_idle = 2; set tcp_keepalives_interval = 1;"
              + " set tcp_keepalives_count = 2");
    }
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select pg_try_advisory_lock(hashtextextended(current_schema() || '.' || ?, 0))")) {
      lock.setString(1, name);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        return row.getBoolean(1) ? generation : -1;
      }
    }
  }

  /// @return whether the connection still stands on which that lock was taken
  synchronized boolean holds(long taken) {
    try {
      return connection != null && taken == generation && connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (connection != null) {
        // Returned to a pool it would keep its locks.
        connection.abort(Runnable::run);
        connection.close();
      }
    } catch (SQLException e) {
      // The locks go with the connection, however it ends.
    } finally {
      connection = null;
    }
  }
}
