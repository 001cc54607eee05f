package org.sdgcities.eventstore.follower;

import java.util.ArrayDeque;
import java.util.Deque;

/// How fast a position has moved of late.
final class Rate {

  private static final long WINDOW = 15_000_000_000L;
  private static final long SPACING = 200_000_000L;

  private record Mark(long nanos, long position) {}

  private final Deque<Mark> marks = new ArrayDeque<>();

  /// @param nanos as {@link System#nanoTime} tells
  synchronized void seen(long position, long nanos) {
    if (!marks.isEmpty() && position < marks.getLast().position()) {
      // It has begun anew.
      marks.clear();
    }
    if (marks.isEmpty() || nanos - marks.getLast().nanos() >= SPACING) {
      marks.addLast(new Mark(nanos, position));
    }
    forget(nanos);
  }

  /// One mark always stays: what comes next has to be measured from somewhere.
  private void forget(long nanos) {
    while (marks.size() > 1 && nanos - marks.getFirst().nanos() > WINDOW) {
      marks.removeFirst();
    }
  }

  /// @return events a second
  synchronized double of(long position, long nanos) {
    forget(nanos);
    Mark first = marks.peekFirst();
    if (first == null || nanos == first.nanos() || position < first.position()) {
      return 0;
    }
    return (position - first.position()) * 1e9 / (nanos - first.nanos());
  }
}
