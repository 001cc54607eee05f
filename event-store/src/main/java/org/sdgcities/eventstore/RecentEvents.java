package org.sdgcities.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/// The youngest events, in memory: their types and tags, so that most conditions are checked
/// without a query, and where it is wanted the events themselves. Entries that share a tag are
/// chained, each pointing to the one before it. Used by one thread at a time.
final class RecentEvents {

  enum Answer {
    HOLDS,
    BROKEN,
    /// The condition reaches further back than the memory does.
    ASK_THE_DATABASE
  }

  private record Entry(
      String type, List<String> tags, long[] previous, @Nullable StoredEvent event) {}

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

  /// @return the first position that is remembered
  long floor() {
    return floor;
  }

  void add(String type, List<String> tags) {
    add(type, tags, null);
  }

  void add(StoredEvent event) {
    add(event.type(), event.tags(), event);
  }

  private void add(String type, List<String> tags, @Nullable StoredEvent event) {
    if (next - floor == ring.length) {
      forgetOldest();
    }
    long[] previous = new long[tags.size()];
    for (int i = 0; i < previous.length; i++) {
      Long before = youngest.put(tags.get(i), next);
      previous[i] = before == null ? -1 : before;
    }
    ring[slot(next)] = new Entry(type, tags, previous, event);
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
    return !visit(after, criterion, position -> false);
  }

  /// @return the remembered events after this position that any of the criteria matches, in order
  List<StoredEvent> after(long after, List<Criterion> criteria) {
    TreeSet<Long> found = new TreeSet<>();
    for (Criterion criterion : criteria) {
      visit(
          after,
          criterion,
          position -> {
            found.add(position);
            return true;
          });
    }
    return found.stream().map(position -> Objects.requireNonNull(entry(position).event)).toList();
  }

  /// Shows the positions of what matches until one is enough.
  ///
  /// @param more given each of them; whether to go on
  /// @return whether it went to the end
  private boolean visit(long after, Criterion criterion, LongPredicate more) {
    if (criterion.tags().isEmpty()) {
      for (long position = Math.max(after + 1, floor); position < next; position++) {
        if (matches(entry(position), criterion) && !more.test(position)) {
          return false;
        }
      }
      return true;
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
      if (matches(entry, criterion) && !more.test(position)) {
        return false;
      }
      position = entry.previous[entry.tags.indexOf(quietest)];
    }
    return true;
  }

  private static boolean matches(Entry entry, Criterion criterion) {
    return criterion.matches(entry.type, entry.tags);
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
