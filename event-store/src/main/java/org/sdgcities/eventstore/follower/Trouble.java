package org.sdgcities.eventstore.follower;

import java.sql.SQLException;

/// Tells an event that cannot be applied from a database that cannot work just now.
final class Trouble {

  private Trouble() {}

  /// The database is away, out of room, held up, or was asked to stop: the event is not to blame.
  static boolean isPassing(SQLException e) {
    String state = e.getSQLState();
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("55")
        || state.startsWith("57")
        || state.startsWith("40");
  }
}
