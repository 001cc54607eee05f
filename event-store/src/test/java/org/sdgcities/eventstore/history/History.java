package org.sdgcities.eventstore.history;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.StoredEvent;

/// What clients saw.
///
/// @param acts of all clients, in any order
/// @param streams what each reader of the log was given, in its order
/// @param log as it stood in the end
record History(List<Act> acts, List<List<StoredEvent>> streams, List<StoredEvent> log) {

  enum Outcome {
    DONE,
    REFUSED,
    /// Done before under the same key, says the store.
    REPEATED,
    /// Nothing was written, for no fault of the condition.
    TURNED_AWAY,
    UNKNOWN
  }

  /// One decision: what it had read, and what it appended.
  ///
  /// @param invoked when it began to read, in nanoseconds
  /// @param returned when it had its answer
  /// @param after the position up to which it had read
  /// @param read for each tag, the events that it saw
  /// @param conditional whether the append was made under the condition that nothing came since
  /// @param events ids of those it wanted to append
  /// @param key of its receipt
  /// @param done where the store says that the events stand
  record Act(
      long invoked,
      long returned,
      long after,
      Map<String, List<UUID>> read,
      boolean conditional,
      List<UUID> events,
      @Nullable String key,
      Outcome outcome,
      Append.@Nullable Done done) {}
}
