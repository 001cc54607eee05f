package org.sdgcities.query.platform;

import java.util.List;
import java.util.Set;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.kernel.Event;

/// Turns events into the rows of one feature's tables, which nobody else writes. The rows follow
/// from the events alone: no clock, no chance, no lookups outside its own tables.
public interface Projector {

  /// @return under which its position is kept; never changes
  String name();

  /// @return to be raised when the same events give other rows than before: they are made anew then
  default String version() {
    return "1";
  }

  /// @return its tables
  List<String> tables();

  /// @return the events that {@link #project} is given: records, or sealed interfaces for all
  ///   events of a feature. Others are not even read
  default Set<Class<? extends Event>> concerns() {
    return Set.of(Event.class);
  }

  /// Says which events must be projected in order, and so also what waits when one of them cannot
  /// be: those of one city, or of one person where no city is meant.
  ///
  /// @return first the stream whose rows the event changes, then those whose rows it looks up; to
  ///   these, later events only add
  default List<String> streams(StoredEvent event) {
    return List.of(Streams.own(event));
  }

  /// @return whether {@link #note} writes anything, and so has to be told of every event
  default boolean notesAll() {
    return false;
  }

  /// Writes what follows from the fact alone that an event was recorded, whatever it says.
  default void note(Recorded recorded, Rows rows) {}

  /// Writes what the event changes.
  void project(Event event, Recorded recorded, Rows rows);
}
