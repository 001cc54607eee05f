package org.sdgcities.eventstore.follower;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.StoredEvent;

/// A consumer of the log: a name, and what it does with the next events. Its rows are written in
/// the transaction that moves its position, so each event counts exactly once; everything it keeps
/// follows from the events alone, so it can be rebuilt at any time.
public interface Follower {

  /// @return under which its position is kept; never changes
  String name();

  /// @return of the code; when it is another one than the rows were made by, they are made anew
  default String version() {
    return "1";
  }

  /// Says which events must be applied in order. When one cannot be applied, those of its stream
  /// wait behind it and all others go on.
  ///
  /// @return first the stream whose rows the event changes, then those that it reads, to which
  ///   later events only add; nothing if the order of all events matters: then the follower stops
  default List<String> streams(StoredEvent event) {
    return List.of();
  }

  /// @return the tables that it writes, by names without a schema; they are filled anew beside the
  ///   old ones. None if they cannot be: then {@link #clear} removes what there is
  default List<String> tables() {
    return List.of();
  }

  /// @return names and versions, as `name#version`, of events that mean nothing to it; whether it
  ///   is given them or not makes no difference
  default Set<String> ignores() {
    return Set.of();
  }

  /// @return how long it rests once it has seen all there is: what comes meanwhile is applied
  ///   together, which costs less
  default Duration rest() {
    return Duration.ZERO;
  }

  /// @return how to find the events in the log that say what this follower leaves out
  default List<Criterion> orders() {
    return List.of();
  }

  /// @return the position of the event that is to be left out, if this event says so
  default OptionalLong leavesOut(StoredEvent event) {
    return OptionalLong.empty();
  }

  /// Applies events, in order.
  ///
  /// @param events the next ones; without gaps, but for what waits, is left out or ignored
  /// @param transaction to write rows in; committed by the caller
  void apply(List<StoredEvent> events, Connection transaction) throws SQLException;

  /// Removes all rows, to begin anew.
  void clear(Connection transaction) throws SQLException;
}
