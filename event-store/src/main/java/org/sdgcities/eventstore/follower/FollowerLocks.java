package org.sdgcities.eventstore.follower;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Says which followers this process runs: it holds an advisory lock of the database for each, all
/// on one connection, so that they are free the moment the process dies. While it lives it says so
/// every second; when it stands still, or its machine is gone, the server ends the connection, and
/// with it the locks.
final class FollowerLocks implements AutoCloseable {

  private static final String ENDED_UNLESS_HEARD =
      "set idle_session_timeout = '3s'; set tcp_keepalives_idle = 2;"
          + " set tcp_keepalives_interval = 1; set tcp_keepalives_count = 2";

  private static final int BEAT_SECONDS = 1;

  /// The server would wait a little longer.
  private static final int PATIENCE_SECONDS = 2;

  private final DataSource dataSource;
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("follower-locks").daemon().factory());
  private @Nullable Connection connection;
  private long generation;

  /// The generation that holds locks, or 0.
  private volatile long standing;

  FollowerLocks(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void start() {
    Future<?> _ =
        pulse.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
  }

  private synchronized void beat() {
    try {
      if (connection != null && !connection.isValid(PATIENCE_SECONDS)) {
        disconnect();
      }
    } catch (SQLException | RuntimeException e) {
      // Whatever it was, the next beat must come.
      disconnect();
    }
  }

  /// Takes the lock unless another process has it.
  ///
  /// @return a number to ask {@link #holds} with, or -1
  synchronized long take(String name) throws SQLException {
    beat();
    Connection open = connection == null ? connect() : connection;
    try (PreparedStatement lock =
        open.prepareStatement(
            "select pg_try_advisory_lock(hashtextextended(current_schema() || '.' || ?, 0))")) {
      lock.setString(1, name);
      try (ResultSet row = lock.executeQuery()) {
        row.next();
        return row.getBoolean(1) ? generation : -1;
      }
    }
  }

  private Connection connect() throws SQLException {
    Connection open = dataSource.getConnection();
    connection = open;
    try {
      Sql.execute(open, ENDED_UNLESS_HEARD);
    } catch (SQLException e) {
      disconnect();
      throw e;
    }
    standing = ++generation;
    return open;
  }

  /// @return whether the connection still stands on which that lock was taken, as far as is known
  boolean holds(long taken) {
    return taken == standing;
  }

  private void disconnect() {
    standing = 0;
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

  @Override
  public void close() {
    pulse.shutdownNow();
    synchronized (this) {
      disconnect();
    }
  }
}
