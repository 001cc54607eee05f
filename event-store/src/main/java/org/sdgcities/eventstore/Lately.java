package org.sdgcities.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// The youngest events of the log in memory, so that whoever knows what was before learns without a
/// query what has come since. Only what is committed gets here. Used by many threads.
final class Lately {

  private final RecentEvents events;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile long next;

  Lately(int capacity, long next) {
    events = new RecentEvents(capacity, next);
    this.next = next;
  }

  /// @return the position after the last one that is known
  long next() {
    return next;
  }

  /// Takes in events that follow each other; older ones are known already. What lies between them
  /// and the last one known is not, and neither is what was before.
  void add(List<StoredEvent> more) {
    lock.writeLock().lock();
    try {
      if (!more.isEmpty() && more.getFirst().position() > events.next()) {
        events.startAt(more.getFirst().position());
      }
      for (StoredEvent event : more) {
        if (event.position() == events.next()) {
          events.add(event);
        }
      }
      next = events.next();
    } finally {
      lock.writeLock().unlock();
    }
  }

  /// Forgets everything.
  void startAt(long position) {
    lock.writeLock().lock();
    try {
      events.startAt(position);
      next = position;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /// @return nothing if it reaches further back than the memory does
  Optional<History> since(long from, List<Criterion> criteria) {
    lock.readLock().lock();
    try {
      return from < events.floor()
          ? Optional.empty()
          : Optional.of(new History(events.after(from - 1, criteria), events.next()));
    } finally {
      lock.readLock().unlock();
    }
  }
}
