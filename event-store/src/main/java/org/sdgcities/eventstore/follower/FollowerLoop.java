package org.sdgcities.eventstore.follower;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.LogScan;
import org.sdgcities.eventstore.LogSignal;
import org.sdgcities.eventstore.StoredEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one follower: reads the next page, applies it and moves the position in one transaction,
/// sleeps until the log grows. When an event cannot be applied it stops there and says so; nothing
/// is skipped.
final class FollowerLoop {

  private static final Logger LOG = LoggerFactory.getLogger(FollowerLoop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int PAGE = 1_000;

  /// So many events are read in one go at the most: the database cannot clean up behind a reading.
  private static final long STRETCH = 200_000;

  private final Follower follower;
  private final FollowerRows rows;
  private final LogReader reader;
  private final LogSignal signal;
  private final FollowerLocks locks;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Condition woken = lock.newCondition();
  private final Runnable stopListening;
  private long next;
  private long checked = System.nanoTime();
  private boolean here;
  private volatile boolean restart;
  private boolean clearing;
  private FollowerStatus.@Nullable Failure failure;
  private volatile boolean closing;

  FollowerLoop(
      Follower follower,
      DataSource rows,
      LogReader reader,
      LogSignal signal,
      FollowerLocks locks,
      MeterRegistry registry) {
    this.follower = follower;
    this.rows = new FollowerRows(follower, rows);
    this.reader = reader;
    this.signal = signal;
    this.locks = locks;
    Tags tags = Tags.of("follower", follower.name());
    registry.gauge("follower.lag", tags, this, loop -> loop.status().lag());
    registry.gauge("follower.failed", tags, this, loop -> loop.status().failure() == null ? 0 : 1);
    stopListening = signal.onGrowth(this::wake);
    thread = Thread.ofPlatform().name("follower-" + follower.name()).daemon().unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  private void run() {
    while (!closing) {
      try {
        long taken = locks.take(follower.name());
        if (taken < 0) {
          // Another process runs it; here its progress is only watched.
          load(false);
          pause();
        } else {
          follow(taken);
        }
      } catch (FollowerTable.Displaced e) {
        LOG.info("{}", e.getMessage());
      } catch (SQLException | RuntimeException e) {
        if (!closing) {
          LOG.warn("follower {} pauses: {}", follower.name(), e.getMessage());
          pause();
        }
      } finally {
        tell(next, false, failure);
      }
    }
  }

  private void follow(long taken) throws SQLException {
    load(true);
    while (stillHeld(taken)) {
      if (takeRestart()) {
        clear();
      } else if (failure != null) {
        pause();
      } else if (signal.next() - next <= PAGE || !catchUp(taken)) {
        List<StoredEvent> page = reader.page(next, PAGE);
        if (page.isEmpty()) {
          sleep(() -> signal.next() > next);
        } else {
          apply(page);
        }
      }
    }
  }

  private boolean stillHeld(long taken) throws SQLException {
    if (!closing && System.nanoTime() - checked > PATIENCE.toNanos()) {
      checked = System.nanoTime();
      return locks.holds(taken);
    }
    return !closing;
  }

  /// Far behind, the next events are read and decoded while the last ones are applied.
  ///
  /// @return false if it is not this follower's turn to read so
  private boolean catchUp(long taken) throws SQLException {
    long to = Math.min(signal.next(), next + STRETCH);
    Optional<LogScan> reading = reader.scan(next, to);
    if (reading.isEmpty()) {
      return false;
    }
    try (LogScan scan = reading.get()) {
      while (!restart && failure == null && stillHeld(taken) && scan.hasNext()) {
        apply(scan.next());
      }
    }
    return true;
  }

  private void load(boolean itself) throws SQLException {
    FollowerTable.Row row = rows.load();
    tell(row.next(), itself, row.failure());
  }

  private void apply(List<StoredEvent> page) throws SQLException {
    try {
      applyTogether(page);
    } catch (FollowerTable.Displaced e) {
      throw e;
    } catch (SQLException | RuntimeException e) {
      if (page.size() == 1) {
        stop(page.getFirst(), e);
        return;
      }
      // One of them is at fault: what comes before it still counts.
      for (StoredEvent event : page) {
        if (failure == null) {
          apply(List.of(event));
        }
      }
    }
  }

  private void applyTogether(List<StoredEvent> page) throws SQLException {
    long to = page.getLast().position() + 1;
    rows.apply(page, next, to);
    tell(to, true, null);
  }

  private void stop(StoredEvent event, Exception e) throws SQLException {
    if (e instanceof SQLException sql && Trouble.isPassing(sql)) {
      throw sql;
    }
    FollowerStatus.Failure why = FollowerStatus.Failure.of(event, e);
    LOG.error("follower {} stands at position {}", follower.name(), event.position(), e);
    rows.fail(why);
    tell(next, true, why);
  }

  private void clear() throws SQLException {
    try {
      rows.clear();
      tell(0, true, null);
    } finally {
      cleared();
    }
  }

  private void cleared() {
    lock.lock();
    try {
      clearing = false;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void pause() {
    sleep(() -> false);
  }

  /// Sleeps for a while, or until that is so, or until woken.
  private void sleep(BooleanSupplier enough) {
    lock.lock();
    try {
      long nanos = PATIENCE.toNanos();
      while (nanos > 0 && !closing && !restart && !enough.getAsBoolean()) {
        nanos = woken.awaitNanos(nanos);
      }
    } catch (InterruptedException e) {
      closing = true;
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void wake() {
    lock.lock();
    try {
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Begins anew from an empty table, and tries again what could not be applied.
  void rebuild() {
    lock.lock();
    try {
      restart = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean takeRestart() {
    lock.lock();
    try {
      clearing = restart;
      restart = false;
      return clearing;
    } finally {
      lock.unlock();
    }
  }

  private void tell(long newNext, boolean itself, FollowerStatus.@Nullable Failure why) {
    lock.lock();
    try {
      next = newNext;
      here = itself;
      failure = why;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  FollowerStatus status() {
    lock.lock();
    try {
      return new FollowerStatus(
          follower.name(), next, Math.max(0, signal.next() - next), here, failure);
    } finally {
      lock.unlock();
    }
  }

  boolean await(long position, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      // Rows that are about to be removed are no answer.
      while (restart || clearing || (next <= position && failure == null)) {
        if (nanos <= 0) {
          return false;
        }
        nanos = moved.awaitNanos(nanos);
      }
      return next > position;
    } finally {
      lock.unlock();
    }
  }

  void close() {
    closing = true;
    stopListening.run();
    wake();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
