package org.sdgcities.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Hears of appends by other processes: by the database's notifications, and should one be lost by
/// asking now and then. Keeps one connection, and takes a new one when that breaks.
public final class LogListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LogListener.class);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final DataSource dataSource;
  private final LogSignal signal;
  private final Thread thread;
  private volatile boolean closing;

  /// Starts to listen.
  public LogListener(DataSource dataSource, LogSignal signal) {
    this.dataSource = dataSource;
    this.signal = signal;
    thread = Thread.ofPlatform().name("event-log-listener").daemon().start(this::run);
  }

  private void run() {
    while (!closing) {
      try (Connection connection = dataSource.getConnection()) {
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
          statement.execute("listen " + Bell.CHANNEL);
          try {
            hear(connection);
          } finally {
            statement.execute("unlisten *");
          }
        }
      } catch (SQLException e) {
        if (!closing) {
          LOG.warn("not hearing of appends at the moment: {}", e.getMessage());
          pause();
        }
      }
    }
  }

  private void hear(Connection connection) throws SQLException {
    PGConnection postgres = connection.unwrap(PGConnection.class);
    while (!closing) {
      signal.advanceTo(LogReader.next(connection));
      signal.listening();
      PGNotification[] heard;
      do {
        heard = postgres.getNotifications((int) POLL.toMillis());
        signal.listening();
        if (heard != null && heard.length > 0) {
          signal.advanceTo(Long.parseLong(heard[heard.length - 1].getParameter()));
        }
      } while (heard != null && heard.length > 0 && !closing);
    }
  }

  private void pause() {
    try {
      Thread.sleep(POLL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing = true;
    thread.interrupt();
    try {
      thread.join(2 * POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
