package org.sdgcities.eventstore.follower;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// Tells an event that cannot be applied from a database that cannot work just now.
final class Trouble {

  /// The server ended a transaction in which nothing had happened for too long.
  private static final String LEFT_ALONE = "25P03";

  private Trouble() {}

  /// The database is away, out of room, held up, or was asked to stop: the event is not to blame.
  static boolean isPassing(Exception e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return isPassing(sql.getSQLState());
      }
    }
    return false;
  }

  private static boolean isPassing(@Nullable String state) {
    return state == null
        || state.equals(LEFT_ALONE)
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("55")
        || state.startsWith("57")
        || state.startsWith("40");
  }
}
