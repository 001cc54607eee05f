package org.sdgcities.eventstore.history;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.Receipt;
import org.sdgcities.eventstore.StoredEvent;

/// What clients saw.
///
/// @param acts of all clients, in any order
/// @param streams of those who followed the log
/// @param looks at the end of the log while it grew
/// @param log as it stood in the end
/// @param receipts by their keys, as they stood in the end
record History(
    List<Act> acts,
    List<Stream> streams,
    List<Look> looks,
    List<StoredEvent> log,
    Map<String, Receipt.Stored> receipts) {

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
  /// @param receipt that it wanted to be kept
  /// @param done where the store says that the events stand
  /// @param before what the store says was done before under the same key
  record Act(
      long invoked,
      long returned,
      long after,
      Map<String, List<UUID>> read,
      boolean conditional,
      List<UUID> events,
      @Nullable Receipt receipt,
      Outcome outcome,
      Append.@Nullable Done done,
      Receipt.@Nullable Stored before) {

    @Nullable String key() {
      return receipt == null ? null : receipt.key();
    }

    /// @return the last position that it was told is in the log; -1 if it was told of none
    long acknowledged() {
      if (done != null) {
        return done.last();
      }
      return before == null ? -1 : before.last();
    }
  }

  /// @param from the position at which it was to begin
  /// @param events that it was given, in its order
  record Stream(long from, List<StoredEvent> events) {}

  /// One page, read once.
  ///
  /// @param from the position at which it was to begin
  /// @param positions of the events that it held
  record Look(long from, List<Long> positions) {}
}
