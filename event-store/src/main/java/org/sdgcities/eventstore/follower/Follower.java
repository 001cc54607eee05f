package org.sdgcities.eventstore.follower;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.sdgcities.eventstore.StoredEvent;

/// A consumer of the log: a name, and what it does with the next events. Its rows are written in
/// the transaction that moves its position, so each event counts exactly once; everything it keeps
/// follows from the events alone, so it can be rebuilt at any time.
public interface Follower {

  /// @return under which its position is kept; never changes
  String name();

  /// Applies events, in order.
  ///
  /// @param events a page of the log without gaps
  /// @param transaction to write rows in; committed by the caller
  void apply(List<StoredEvent> events, Connection transaction) throws SQLException;

  /// Removes all rows, to begin anew.
  void clear(Connection transaction) throws SQLException;
}
