package org.sdgcities.eventstore;

import java.sql.SQLException;
import java.util.Set;
import org.postgresql.util.PSQLException;

/// What PostgreSQL's error codes mean for an append (appendix A of its manual).
final class SqlStates {

  private static final Set<String> ENDING = Set.of("FATAL", "PANIC");

  private SqlStates() {}

  static boolean isDuplicateKey(SQLException e) {
    return "23505".equals(e.getSQLState());
  }

  /// The server may have committed before the connection was lost: class 08, a shutdown or crash of
  /// the server while it worked for us, and whatever else made it give up the session or itself.
  static boolean isConnectionLost(SQLException e) {
    String state = e.getSQLState();
    return state == null
        || state.startsWith("08")
        || state.startsWith("57P")
        || (e instanceof PSQLException told
            && told.getServerErrorMessage() != null
            && ENDING.contains(String.valueOf(told.getServerErrorMessage().getSeverity())));
  }
}
