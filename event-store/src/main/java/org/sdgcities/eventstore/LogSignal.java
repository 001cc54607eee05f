package org.sdgcities.eventstore;

import java.time.Duration;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// How far the log has come, as far as this process knows, and a bell that rings when it grows. It
/// may lag behind the database by moments; it never runs ahead of what is committed.
public final class LogSignal {

  /// A listener says once a second that it is there.
  private static final Duration HEARD = Duration.ofSeconds(3);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition grown = lock.newCondition();
  private final CopyOnWriteArrayList<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile long next;
  private volatile long listened;
  private volatile boolean listening;

  /// @return the position after the last event known; 0 for an empty log
  public long next() {
    return next;
  }

  /// Tells that all positions below this one are committed. An older value is ignored.
  public void advanceTo(long newNext) {
    if (newNext <= next) {
      return;
    }
    lock.lock();
    try {
      if (newNext <= next) {
        return;
      }
      next = newNext;
      grown.signalAll();
    } finally {
      lock.unlock();
    }
    listeners.forEach(Runnable::run);
  }

  /// Tells that what others append is heard of, at this moment.
  void listening() {
    listened = System.nanoTime();
    listening = true;
  }

  /// @return whether what others append is heard of within moments; if not, this process may be the
  ///   last to know
  public boolean isListening() {
    return listening && System.nanoTime() - listened < HEARD.toNanos();
  }

  /// Tells that the log has been set back, as happens when a copy takes the place of a database
  /// that is lost.
  void setBackTo(long newNext) {
    lock.lock();
    try {
      next = newNext;
    } finally {
      lock.unlock();
    }
  }

  /// Waits until the event at this position is there.
  ///
  /// @return whether it is; false when the time ran out
  public boolean await(long position, Duration atMost) throws InterruptedException {
    if (next > position) {
      return true;
    }
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while (next <= position) {
        if (nanos <= 0) {
          return false;
        }
        nanos = grown.awaitNanos(nanos);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Calls the listener after each growth, on the thread that tells of it: it must be quick.
  ///
  /// @return takes the listener off again
  public Runnable onGrowth(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }
}
