package org.sdgcities.eventstore.follower;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.LogSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Runs one follower, if no other process does: brings its rows forward, sleeps until the log
/// grows, and heeds what operators ask for.
final class FollowerLoop {

  private static final Logger LOG = LoggerFactory.getLogger(FollowerLoop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Follower follower;
  private final FollowerRows rows;
  private final FollowerWork work;
  private final Renewal renewal;
  private final LogSignal signal;
  private final FollowerLocks locks;
  private final Thread thread;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private final Condition woken = lock.newCondition();
  private final Runnable stopListening;
  private long heeded = System.nanoTime();
  private volatile boolean here;
  private volatile boolean asked;

  /// Rows that are about to be removed are no answer.
  private volatile boolean removing;

  private volatile boolean closing;

  FollowerLoop(
      Follower follower,
      DataSource database,
      LogReader reader,
      LogSignal signal,
      FollowerLocks locks) {
    this.follower = follower;
    this.signal = signal;
    this.locks = locks;
    rows = new FollowerRows(follower, follower.name(), database, null);
    work = new FollowerWork(rows, reader, this::tell);
    renewal = new Renewal(rows, reader, signal, this::wake);
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
          watch();
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
        here = false;
        tell();
      }
    }
  }

  /// Another process runs it; here its progress is only watched.
  private void watch() throws SQLException {
    Optional<FollowerTable.Row> row = work.load(false);
    removing = follower.tables().isEmpty() && row.isPresent() && row.get().anew();
    renewal.watch();
    tell();
  }

  private void follow(long taken) throws SQLException {
    FollowerTable.Row row = takeOver();
    // Whoever takes it over may be other code, or find another world.
    work.mend();
    work.releaseAll();
    try {
      renewal.resume(row, work);
      removing = false;
      here = true;
      tell();
      while (held(taken)) {
        if (asked || System.nanoTime() - heeded > PATIENCE.toNanos()) {
          heed();
        } else if (renewal.isClose()) {
          if (!renewal.finish(work)) {
            work.page(FollowerWork.PAGE);
            sleep(() -> false);
          }
        } else if (work.state().failure() != null) {
          sleep(renewal::isClose);
        } else {
          goOn(signal.next(), taken);
        }
      }
    } finally {
      renewal.stop();
    }
  }

  /// @param end of the log, as far as known
  private void goOn(long end, long taken) throws SQLException {
    boolean any = work.goOn(end, () -> !disturbed() && held(taken));
    if (work.state().next() >= end) {
      sleep(follower.rest(), renewal::isClose);
    }
    if (!any) {
      sleep(() -> renewal.isClose() || signal.next() > work.state().next());
    }
  }

  private FollowerTable.Row takeOver() throws SQLException {
    rows.inTransaction(connection -> {
      FollowerTable.register(connection, follower.name(), follower.version());
    });
    return work.load(true).orElseThrow();
  }

  private boolean held(long taken) {
    return !closing && locks.holds(taken);
  }

  private boolean disturbed() {
    return asked || renewal.isClose();
  }

  /// Does what was asked for in the tables, here or in another process.
  private void heed() throws SQLException {
    asked = false;
    heeded = System.nanoTime();
    Optional<FollowerTable.Row> row =
        rows.ask(connection -> FollowerTable.read(connection, follower.name()));
    if (row.isPresent() && row.get().anew()) {
      renewal.begin(work);
      removing = false;
      tell();
    } else if (row.isPresent() && row.get().failure() == null) {
      work.mend();
    }
    work.releaseAsked();
  }

  private void pause() {
    sleep(() -> false);
  }

  private void sleep(BooleanSupplier enough) {
    sleep(PATIENCE, enough);
  }

  /// Sleeps for a while, or until that is so, or until somebody asks for something.
  private void sleep(Duration atMost, BooleanSupplier enough) {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while (nanos > 0 && !closing && !asked && !enough.getAsBoolean()) {
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

  private void tell() {
    lock.lock();
    try {
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// Lets the rows be made anew.
  void rebuild() {
    boolean removes = follower.tables().isEmpty();
    removing |= removes;
    try {
      ask(connection -> {
        FollowerTable.register(connection, follower.name(), follower.version());
        FollowerTable.askAnew(connection, follower.name(), true);
      });
    } catch (IllegalStateException e) {
      removing &= !removes;
      throw e;
    }
  }

  /// Lets what is parked be tried again.
  void retry(String stream) {
    ask(connection -> {
      ParkedTable.askAgain(connection, follower.name(), stream);
    });
  }

  /// Lets a follower that stands still try again.
  void retry() {
    ask(connection -> {
      FollowerTable.mend(connection, follower.name());
    });
  }

  /// Notes in the tables what an operator asks for; whoever runs the follower does it.
  private void ask(FollowerRows.Work note) {
    try {
      rows.inTransaction(note);
    } catch (SQLException e) {
      throw new IllegalStateException("follower " + follower.name() + " cannot be asked", e);
    }
    asked = true;
    wake();
  }

  long applied() {
    return work.applied();
  }

  FollowerStatus status() {
    FollowerWork.State state = work.state();
    return new FollowerStatus(
        follower.name(),
        state.next(),
        Math.max(0, signal.next() - state.next()),
        work.rate(),
        here,
        state.failure(),
        state.parked(),
        renewal.status());
  }

  boolean await(long position, Duration atMost) throws InterruptedException {
    lock.lock();
    try {
      long nanos = atMost.toNanos();
      while (removing || (work.state().next() <= position && work.state().failure() == null)) {
        if (nanos <= 0) {
          return false;
        }
        nanos = moved.awaitNanos(nanos);
      }
      return work.state().next() > position;
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
