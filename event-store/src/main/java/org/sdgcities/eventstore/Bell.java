package org.sdgcities.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells other processes that the log has grown, by the database's notifications. It does so beside
/// the appends and not within them, where it would cost each of them; so much is lost if it fails
/// that the others hear of it at their next look, see {@link LogListener}.
final class Bell implements AutoCloseable {

  /// Channel of the notifications; the payload is the new head.
  static final String CHANNEL = "eventlog";

  private static final Logger LOG = LoggerFactory.getLogger(Bell.class);

  /// Under load one ring tells of all that came in so long.
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);

  private final DataSource dataSource;
  private final Thread thread;
  private volatile long head;
  private volatile boolean idle;
  private volatile boolean closing;
  private @Nullable Connection connection;

  Bell(DataSource dataSource) {
    this.dataSource = dataSource;
    thread = Thread.ofPlatform().name("event-log-bell").daemon().start(this::run);
  }

  void ring(long newHead) {
    head = newHead;
    if (idle) {
      LockSupport.unpark(thread);
    }
  }

  private void run() {
    long told = 0;
    while (!closing) {
      idle = true;
      while (head == told && !closing) {
        LockSupport.park(this);
      }
      // Whoever rings from here on is heard after the pause, and must not end it.
      idle = false;
      long now = head;
      if (now != told) {
        tell(now);
        told = now;
        LockSupport.parkNanos(this, PAUSE);
      }
    }
    disconnect();
  }

  private void tell(long now) {
    try {
      if (connection == null) {
        connection = dataSource.getConnection();
      }
      try (PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
        notify.setString(1, CHANNEL);
        notify.setString(2, Long.toString(now));
        notify.execute();
      }
    } catch (SQLException e) {
      LOG.info("other processes will hear of appends a little later: {}", e.getMessage());
      disconnect();
    }
  }

  private void disconnect() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // It is given up in any case.
    } finally {
      connection = null;
    }
  }

  @Override
  public void close() {
    closing = true;
    LockSupport.unpark(thread);
    try {
      thread.join(2_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
