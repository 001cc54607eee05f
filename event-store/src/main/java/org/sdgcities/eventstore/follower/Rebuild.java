package org.sdgcities.eventstore.follower;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.sdgcities.eventstore.LogReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a follower's rows anew on a thread of its own, beside the old ones, which go on to be read
/// and brought forward. When it has come close it ends, and who began it lets the tables change
/// places.
final class Rebuild {

  private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

  private final Beside beside;
  private final FollowerWork work;
  private final LongSupplier end;
  private final Runnable whenMoved;
  private final Thread thread;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile boolean close;

  /// @param end of the log, as far as known
  Rebuild(Beside beside, LogReader reader, LongSupplier end, Runnable whenMoved) {
    this.beside = beside;
    this.end = end;
    this.whenMoved = whenMoved;
    work = new FollowerWork(beside.rows(), reader, () -> {});
    thread =
        Thread.ofPlatform()
            .name("rebuild-" + beside.follower().name())
            .daemon()
            .unstarted(this::run);
  }

  /// Goes on from where the new rows are: at the beginning, or where another process was stopped.
  void start() throws SQLException {
    work.load(true);
    LOG.info("rows of {} are made anew, from {}", beside.follower().name(), work.state().next());
    thread.start();
  }

  private void run() {
    while (goesOn() && !close) {
      try {
        if (work.state().failure() != null) {
          pause();
        } else if (end.getAsLong() - work.state().next() <= FollowerWork.PAGE) {
          beside.analyze();
          close = true;
        } else {
          work.goOn(end.getAsLong(), this::goesOn);
        }
      } catch (FollowerTable.Displaced e) {
        stopping.countDown();
      } catch (SQLException | RuntimeException e) {
        LOG.warn("making {} anew pauses: {}", beside.follower().name(), e.getMessage());
        pause();
      }
    }
    whenMoved.run();
  }

  private boolean goesOn() {
    return stopping.getCount() > 0;
  }

  private void pause() {
    try {
      stopping.await(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      stopping.countDown();
      Thread.currentThread().interrupt();
    }
  }

  /// @return whether it has come close and ended
  boolean isClose() {
    return close;
  }

  /// Brings the new rows to where the old ones are and lets them change places.
  ///
  /// @return whether the new ones are in their place
  boolean finish(FollowerWork old) throws SQLException {
    stop();
    while (work.state().failure() == null && work.state().next() < old.state().next()) {
      long missing = old.state().next() - work.state().next();
      work.page((int) Math.min(FollowerWork.PAGE, missing));
    }
    if (work.state().failure() != null) {
      return false;
    }
    long next = work.state().next();
    beside.swap(old.term(), work.term(), old.state().next(), next);
    LOG.info("rows of {} are new, up to {}", beside.follower().name(), next);
    return true;
  }

  FollowerWork work() {
    return work;
  }

  void stop() {
    stopping.countDown();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
