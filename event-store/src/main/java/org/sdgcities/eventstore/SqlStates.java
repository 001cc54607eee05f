package org.sdgcities.eventstore;

import java.sql.SQLException;

/// What PostgreSQL's error codes mean for an append (appendix A of its manual).
final class SqlStates {

  private SqlStates() {}

  static boolean isDuplicateKey(SQLException e) {
    return "23505".equals(e.getSQLState());
  }

  /// The server may have committed before the connection was lost: class 08, and a shutdown or
  /// crash of the server while it worked for us.
  static boolean isConnectionLost(SQLException e) {
    String state = e.getSQLState();
    return state == null || state.startsWith("08") || state.startsWith("57P");
  }
}
