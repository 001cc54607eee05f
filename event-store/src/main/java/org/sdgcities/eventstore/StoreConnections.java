package org.sdgcities.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// What the store asks of a connection before it uses it.
public final class StoreConnections {

  private StoreConnections() {}

  /// SQL that prepares a connection for reading or writing the log; for a pool, the statement to
  /// run on each new connection. A plan that was made while the tables were empty reads them from
  /// end to end, and is kept; so sequential scans and the joins that need them are priced out.
  /// Waiting for a lock ends after a while, so that a stalled writer elsewhere turns into an
  /// answer; and who leaves a transaction open and says nothing for three seconds, or whose machine
  /// is gone, is cut off, so that it holds up the others no longer.
  public static String preparation() {
    return "set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off;"
        + " set jit = off; set lock_timeout = '1500ms';"
        + " set idle_in_transaction_session_timeout = '3s';"
        + " set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2;"
        + " set tcp_keepalives_count = 3";
  }

  /// SQL for a transaction, on a prepared connection, in which there is more to do between two
  /// statements.
  ///
  /// @param most after which it is cut off all the same; zero for never
  public static String unhurried(Duration most) {
    return "set local idle_in_transaction_session_timeout = " + most.toMillis();
  }

  /// Prepares this connection.
  public static void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(preparation());
    }
  }
}
