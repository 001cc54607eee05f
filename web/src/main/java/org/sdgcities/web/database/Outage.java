package org.sdgcities.web.database;

import java.io.Serial;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.LogUnreadable;

/// The database did not answer in the time there was.
public final class Outage extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /// Of PostgreSQL's error codes (appendix A of its manual): the connection is lost; resources are
  /// short; a transaction stood still, or a lock was not had in time; an operator or a crash
  /// intervened; the system failed.
  private static final List<String> STATES = List.of("08", "25P03", "53", "55P03", "57", "58");

  Outage(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /// @return whether this failed because the database is away, overloaded or held up, and not by a
  ///   fault of the program
  public static boolean isBehind(@Nullable Throwable failure) {
    for (Throwable one = failure; one != null; one = one.getCause()) {
      if (one instanceof Outage
          || one instanceof LogUnreadable
          || (one instanceof SQLException e && isOutage(e))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutage(SQLException e) {
    String state = e.getSQLState();
    return e instanceof SQLTransientConnectionException
        || (state != null && STATES.stream().anyMatch(state::startsWith));
  }
}
