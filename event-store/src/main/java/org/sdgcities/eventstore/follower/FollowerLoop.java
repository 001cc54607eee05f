package org.sdgcities.eventstore.follower;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.sql.Connection;
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
  private final DataSource rows;
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
    this.rows = rows;
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
          observe();
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

  /// Another process runs it; here its progress is only watched.
  private void observe() throws SQLException {
    load(false);
    pause();
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
          awaitGrowth();
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
    try (Connection connection = rows.getConnection()) {
      FollowerTable.register(connection, follower.name());
      FollowerTable.Row row = FollowerTable.read(connection, follower.name());
      tell(row.next(), itself, row.failure());
    }
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
    try (Connection transaction = rows.getConnection()) {
      transaction.setAutoCommit(false);
      try {
        follower.apply(page, transaction);
        FollowerTable.advance(transaction, follower.name(), next, to);
        transaction.commit();
      } catch (SQLException | RuntimeException e) {
        transaction.rollback();
        throw e;
      } finally {
        transaction.setAutoCommit(true);
      }
    }
    tell(to, true, null);
  }

  private void stop(StoredEvent event, Exception e) throws SQLException {
    if (e instanceof SQLException sql && Trouble.isPassing(sql)) {
      throw sql;
    }
    FollowerStatus.Failure why =
        new FollowerStatus.Failure(
            event.position(),
            event.type() + ": " + e.getClass().getSimpleName() + ": " + e.getMessage());
    LOG.error("follower {} stands at position {}", follower.name(), event.position(), e);
    try (Connection connection = rows.getConnection()) {
      FollowerTable.fail(connection, follower.name(), why);
    }
    tell(next, true, why);
  }

  private void clear() throws SQLException {
    try (Connection transaction = rows.getConnection()) {
      transaction.setAutoCommit(false);
      try {
        follower.clear(transaction);
        FollowerTable.restart(transaction, follower.name());
        transaction.commit();
      } finally {
        transaction.setAutoCommit(true);
      }
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

  private void awaitGrowth() {
    sleep(() -> signal.next() > next);
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
