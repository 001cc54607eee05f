package org.sdgcities.eventstore;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Waiting appends that were looked at together: which of them may be written, with the positions
/// they would get, and why the others may not.
final class Group {

  /// @param first the position of its first event
  record Accepted(Pending pending, long first) {

    Append.Done done() {
      return new Append.Done(first, first + pending.append().events().size() - 1);
    }
  }

  private final long start;
  private long next;
  private final List<Accepted> accepted = new ArrayList<>();
  private final List<StoredEvent> events = new ArrayList<>();
  private final Map<Pending, AppendFailure> refused = new LinkedHashMap<>();

  Group(long start) {
    this.start = start;
    this.next = start;
  }

  void accept(Pending pending, RecentEvents recent) {
    accepted.add(new Accepted(pending, next));
    List<NewEvent> toAppend = pending.append().events();
    for (int i = 0; i < toAppend.size(); i++) {
      NewEvent event = toAppend.get(i);
      events.add(StoredEvent.of(next, event, pending.digests().get(i)));
      recent.add(event.type(), event.tags());
      next++;
    }
  }

  void refuse(Pending pending, AppendFailure why) {
    refused.put(pending, why);
  }

  List<Accepted> accepted() {
    return accepted;
  }

  List<StoredEvent> events() {
    return events;
  }

  Map<Pending, AppendFailure> refused() {
    return refused;
  }

  /// @return the head that these positions were counted from
  long start() {
    return start;
  }

  /// @return the head once they are written
  long next() {
    return next;
  }

  boolean isEmpty() {
    return accepted.isEmpty();
  }

  /// @return the time of a receipt: that of the append's first event
  static Instant recordedAt(Accepted accepted) {
    return accepted.pending().append().events().getFirst().recordedAt();
  }
}
