package org.sdgcities.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.sdgcities.eventstore.AppendFailure.Overloaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One thread that takes all appends which wait and writes them as one group; while it writes, the
/// next group gathers. So the cost of a commit is shared by as many appends as come at the time,
/// and a lone one does not wait for company.
final class Appender implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

  private final BlockingQueue<Pending> waiting;
  private final int groupSize;
  private final GroupWriter writer;
  private final LogSignal signal;
  private final LogMeters meters;
  // Callers go on elsewhere: what they do next must not hold up the next group.
  private final ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();
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
    Pending pending = Pending.of(append);
    return waiting.offer(pending) ? pending.outcome() : overloaded();
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
          group.add(first);
          waiting.drainTo(group, groupSize - 1);
          write(group);
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
      group.accepted().forEach(one -> answer(() -> one.pending().outcome().complete(one.done())));
      group.refused().forEach(this::fail);
    } catch (AppendFailure e) {
      LOG.warn("{} appends failed: {}", pending.size(), e.getMessage());
      pending.forEach(one -> fail(one, e));
    } catch (RuntimeException e) {
      LOG.error("an append group failed for a reason that was not foreseen", e);
      pending.forEach(one -> answer(() -> one.outcome().completeExceptionally(e)));
    }
  }

  private void fail(Pending pending, AppendFailure why) {
    meters.refused(why);
    answer(() -> pending.outcome().completeExceptionally(why));
  }

  private void answer(Runnable answer) {
    answers.execute(answer);
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
    writer.close();
    answers.close();
  }
}
