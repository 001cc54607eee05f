package org.sdgcities.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.sdgcities.eventstore.AppendFailure.Overloaded;
import org.sdgcities.eventstore.AppendFailure.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that takes all appends which wait and writes them as one group; while it writes, the
/// next group gathers. So the cost of a commit is shared by as many appends as come at the time,
/// and a lone one does not wait for company.
final class Appender implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

  private static final Duration LONG = Duration.ofMillis(400);

  private final BlockingQueue<Pending> waiting;
  private final int groupSize;
  private final GroupWriter writer;
  private final LogSignal signal;
  private final LogMeters meters;
  // Callers go on elsewhere: what they do next must not hold up the next group.
  private final ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();
  // Held by whoever writes a group.
  private final ReentrantLock writing = new ReentrantLock();
  private final Thread thread;
  private volatile boolean closing;

  Appender(DataSource dataSource, EventLog.Options options, LogSignal signal, LogMeters meters) {
    this.waiting = new ArrayBlockingQueue<>(options.queue());
    this.groupSize = options.groupSize();
    this.writer = new GroupWriter(dataSource, options.remembered());
    this.signal = signal;
    this.meters = meters;
    this.thread = Thread.ofPlatform().name("event-log-appender").daemon().start(this::run);
    meters.watchQueue(waiting);
  }

  CompletableFuture<Append.Done> append(Append append) {
    // Looked at first, so that turning away costs next to nothing.
    if (closing || waiting.remainingCapacity() == 0) {
      return overloaded();
    }
    Pending pending = Pending.of(append, false);
    return enqueue(pending);
  }

  /// When nobody is writing, the caller writes: that spares a lone one two changes of threads. Not
  /// so on a virtual thread, whose interruption would break the connection for the whole group.
  CompletableFuture<Append.Done> appendAndWait(Append append) {
    if (closing || waiting.remainingCapacity() == 0) {
      return overloaded();
    }
    Pending pending = Pending.of(append, true);
    if (!Thread.currentThread().isVirtual() && writing.tryLock()) {
      try {
        if (closing) {
          return overloaded();
        }
        List<Pending> group = new ArrayList<>();
        waiting.drainTo(group, groupSize - 1);
        group.add(pending);
        write(group);
      } finally {
        writing.unlock();
      }
      return pending.outcome();
    }
    return enqueue(pending);
  }

  private CompletableFuture<Append.Done> enqueue(Pending pending) {
    // Whoever slips in while the appender is closing must not wait for ever.
    if (!waiting.offer(pending) || (closing && waiting.remove(pending))) {
      return overloaded();
    }
    return pending.outcome();
  }

  private CompletableFuture<Append.Done> overloaded() {
    meters.refused("overloaded");
    return CompletableFuture.failedFuture(new Overloaded(waiting.size()));
  }

  private void run() {
    List<Pending> group = new ArrayList<>(groupSize);
    while (!closing || !waiting.isEmpty()) {
      try {
        Pending first = waiting.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          writing.lock();
          try {
            group.add(first);
            waiting.drainTo(group, groupSize - 1);
            write(group);
          } finally {
            writing.unlock();
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } finally {
        group.clear();
      }
    }
  }

  private void write(List<Pending> pending) {
    try {
      Group group = writer.write(pending);
      if (!group.isEmpty()) {
        signal.advanceTo(group.next());
        meters.written(group);
      }
      group
          .accepted()
          .forEach(
              one -> answer(one.pending(), () -> one.pending().outcome().complete(one.done())));
      group.refused().forEach(this::fail);
    } catch (AppendFailure e) {
      LOG.warn("{} appends failed: {}", pending.size(), e.getMessage());
      pending.forEach(one -> fail(one, e));
      if (e instanceof Unavailable) {
        failThoseThatWaitedLong(e);
      }
    } catch (RuntimeException e) {
      LOG.error("an append group failed for a reason that was not foreseen", e);
      pending.forEach(one -> answer(one, () -> one.outcome().completeExceptionally(e)));
    }
  }

  /// They came while the group was held up, and would be held up as long again.
  private void failThoseThatWaitedLong(AppendFailure why) {
    long now = System.nanoTime();
    waiting.removeIf(one -> {
      boolean waitedLong = now - one.since() > LONG.toNanos();
      if (waitedLong) {
        fail(one, why);
      }
      return waitedLong;
    });
  }

  private void fail(Pending pending, AppendFailure why) {
    meters.refused(why);
    answer(pending, () -> pending.outcome().completeExceptionally(why));
  }

  private void answer(Pending pending, Runnable answer) {
    if (pending.waits()) {
      answer.run();
    } else {
      answers.execute(answer);
    }
  }

  /// Writes what waits, then stops.
  @Override
  public void close() {
    closing = true;
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    writing.lock();
    try {
      writer.close();
    } finally {
      writing.unlock();
    }
    answers.close();
  }
}
