package org.sdgcities.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Types and tags of the youngest events, in memory, so that most conditions are checked without a
/// query. Entries that share a tag are chained, each pointing to the one before it. Used by one
/// thread; holds for the database only while the head row says that nobody else has appended.
final class RecentEvents {

  enum Answer {
    HOLDS,
    BROKEN,
    /// The condition reaches further back than the memory does.
    ASK_THE_DATABASE
  }

  private record Entry(String type, List<String> tags, long[] previous) {}

  private final @Nullable Entry[] ring;
  private final Map<String, Long> youngest = new HashMap<>();
  private long floor;
  private long next;

  RecentEvents(int capacity, long next) {
    ring = new Entry[capacity];
    floor = next;
    this.next = next;
  }

  /// @return the position that the next event will get
  long next() {
    return next;
  }

  void add(String type, List<String> tags) {
    if (next - floor == ring.length) {
      forgetOldest();
    }
    long[] previous = new long[tags.size()];
    for (int i = 0; i < previous.length; i++) {
      Long before = youngest.put(tags.get(i), next);
      previous[i] = before == null ? -1 : before;
    }
    ring[slot(next)] = new Entry(type, tags, previous);
    next++;
  }

  /// Takes back all events from this position on.
  void truncate(long to) {
    while (next > Math.max(to, floor)) {
      next--;
      Entry entry = entry(next);
      for (int i = 0; i < entry.previous.length; i++) {
        if (entry.previous[i] < floor) {
          youngest.remove(entry.tags.get(i));
        } else {
          youngest.put(entry.tags.get(i), entry.previous[i]);
        }
      }
      ring[slot(next)] = null;
    }
    if (next > to) {
      startAt(to);
    }
  }

  /// Forgets everything; the memory begins anew at this position.
  void startAt(long position) {
    java.util.Arrays.fill(ring, null);
    youngest.clear();
    floor = position;
    next = position;
  }

  Answer check(Condition condition) {
    boolean reachesBack = condition.after() >= floor - 1;
    boolean known = true;
    for (Criterion criterion : condition.criteria()) {
      if (anyAfter(condition.after(), criterion)) {
        return Answer.BROKEN;
      }
      known &= reachesBack;
    }
    return known ? Answer.HOLDS : Answer.ASK_THE_DATABASE;
  }

  private boolean anyAfter(long after, Criterion criterion) {
    if (criterion.tags().isEmpty()) {
      for (long position = Math.max(after + 1, floor); position < next; position++) {
        if (matches(entry(position), criterion)) {
          return true;
        }
      }
      return false;
    }
    // Every match carries all of the tags, so the tag that was silent longest has the shortest
    // chain.
    String quietest = null;
    long head = Long.MAX_VALUE;
    for (String tag : criterion.tags()) {
      long last = youngest.getOrDefault(tag, -1L);
      if (last < head) {
        head = last;
        quietest = tag;
      }
    }
    for (long position = head; position > after && position >= floor; ) {
      Entry entry = entry(position);
      if (matches(entry, criterion)) {
        return true;
      }
      position = entry.previous[entry.tags.indexOf(quietest)];
    }
    return false;
  }

  private static boolean matches(Entry entry, Criterion criterion) {
    return criterion.matches(entry.type, Set.copyOf(entry.tags));
  }

  private void forgetOldest() {
    Entry oldest = entry(floor);
    for (String tag : oldest.tags) {
      youngest.remove(tag, floor);
    }
    ring[slot(floor)] = null;
    floor++;
  }

  private Entry entry(long position) {
    Entry entry = ring[slot(position)];
    if (entry == null) {
      throw new IllegalStateException("no recent event at " + position);
    }
    return entry;
  }

  private int slot(long position) {
    return (int) (position % ring.length);
  }
}
