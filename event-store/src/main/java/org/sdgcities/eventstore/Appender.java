package org.sdgcities.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.AppendFailure.Overloaded;
import org.sdgcities.eventstore.AppendFailure.Unavailable;
import org.sdgcities.eventstore.Pending.Hearer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes all appends that wait as one group; while it writes, the next group gathers. So the cost
/// of a commit is shared by as many appends as come at the time, and a lone one does not wait for
/// company.
final class Appender implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

  private static final Duration LONG = Duration.ofMillis(400);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final WaitingGroups waiting;
  private final GroupWriter writer;
  private final Bell bell;
  private final LogSignal signal;
  private final Lately lately;
  private final LogMeters meters;
  // Callers go on elsewhere: what they do next must not hold up the next group.
  private final ExecutorService answers = Executors.newVirtualThreadPerTaskExecutor();
  // Held by whoever writes a group.
  private final ReentrantLock writing = new ReentrantLock();
  private final Thread thread;
  private volatile boolean closing;
  private final AtomicLong epoch = new AtomicLong();

  Appender(
      DataSource dataSource,
      EventLog.Options options,
      LogSignal signal,
      Lately lately,
      LogMeters meters) {
    RecentEvents recent = new RecentEvents(options.remembered(), 0);
    this.waiting = new WaitingGroups(recent, options.queue(), options.groupSize());
    this.writer = new GroupWriter(dataSource, recent, this::isAt);
    this.bell = new Bell(dataSource);
    this.signal = signal;
    this.lately = lately;
    this.meters = meters;
    this.thread = Thread.ofPlatform().name("event-log-appender").daemon().start(this::run);
    meters.watch(waiting);
  }

  CompletableFuture<Append.Done> append(Append append) {
    return append(append, Hearer.CODE);
  }

  /// When nobody is writing, the caller writes: that spares a lone one two changes of threads. Not
  /// so on a virtual thread, whose interruption would break the connection for the whole group.
  CompletableFuture<Append.Done> appendAndWait(Append append) {
    return append(
        append, Thread.currentThread().isVirtual() ? Hearer.VIRTUAL_THREAD : Hearer.THREAD);
  }

  private CompletableFuture<Append.Done> append(Append append, Hearer hearer) {
    Pending pending = new Pending(append, hearer);
    if (!waiting.add(pending)) {
      meters.shed();
      return CompletableFuture.failedFuture(new Overloaded(waiting.size()));
    }
    if (hearer == Hearer.THREAD && writing.tryLock()) {
      try {
        writeNext();
      } finally {
        writing.unlock();
      }
    }
    callWriter();
    return pending.outcome();
  }

  /// Whoever writes looks here when he is done; so nobody needs to be called while somebody does.
  private void callWriter() {
    if (!writing.isLocked() && waiting.size() > 0) {
      LockSupport.unpark(thread);
    }
  }

  private void run() {
    while (!closing || waiting.size() > 0) {
      writing.lock();
      try {
        while (writeNext()) {
          // More has gathered meanwhile, as a rule.
        }
      } finally {
        writing.unlock();
      }
      if (waiting.size() == 0) {
        LockSupport.parkNanos(this, LOOK.toNanos());
      }
    }
  }

  /// @return false if nothing waits
  private boolean writeNext() {
    Group group = waiting.take();
    if (group == null) {
      return false;
    }
    try {
      Group written = write(group);
      if (!written.accepted().isEmpty()) {
        lately.add(written.events());
        bell.ring(written.next());
        meters.written(written);
      }
      // Also where all were refused: whoever decided on what is old learns that there is more.
      signal.advanceTo(written.next());
      answer(written);
    } catch (AppendFailure e) {
      LOG.warn("{} appends failed: {}", group.pending().size(), e.getMessage());
      waiting.distrust(group);
      group.pending().forEach(one -> fail(one, e));
      if (e instanceof Unavailable) {
        // They came while the group was held up, and would be held up as long again.
        long now = System.nanoTime();
        waiting.removeIf(since -> now - since > LONG.toNanos(), one -> fail(one, e));
      }
    } catch (RuntimeException e) {
      LOG.error("an append group failed for a reason that was not foreseen", e);
      waiting.distrust(group);
      group.pending().forEach(one -> tell(one, null, e));
    }
    return true;
  }

  private Group write(Group group) {
    if (group.isDecided() && writer.write(group)) {
      return group;
    }
    waiting.distrust(group);
    Group written = writer.writeThoroughly(group.pending());
    waiting.trust();
    return written;
  }

  /// @param head of the log, which nobody can move at this moment
  private void isAt(long head) {
    if (head >= signal.next()) {
      return;
    }
    LOG.error("the log was set back from {} to {}; what was above is lost", signal.next(), head);
    epoch.incrementAndGet();
    lately.startAt(head);
    signal.setBackTo(head);
  }

  long epoch() {
    return epoch.get();
  }

  private void answer(Group written) {
    written.refused().forEach(one -> fail(one.pending(), one.why()));
    List<Group.Accepted> onVirtualThreads = new ArrayList<>();
    for (Group.Accepted one : written.accepted()) {
      if (one.pending().hearer() == Hearer.VIRTUAL_THREAD) {
        onVirtualThreads.add(one);
      } else {
        tell(one.pending(), one.done(), null);
      }
    }
    if (!onVirtualThreads.isEmpty()) {
      // One of their kind wakes them more cheaply.
      answers.execute(
          () -> onVirtualThreads.forEach(one -> one.pending().outcome().complete(one.done())));
    }
  }

  private void fail(Pending pending, AppendFailure why) {
    meters.refused(why);
    tell(pending, null, why);
  }

  private void tell(
      Pending pending, Append.@Nullable Done done, @Nullable RuntimeException failure) {
    if (pending.hearer() == Hearer.CODE) {
      answers.execute(() -> complete(pending, done, failure));
    } else {
      complete(pending, done, failure);
    }
  }

  private static void complete(
      Pending pending, Append.@Nullable Done done, @Nullable RuntimeException failure) {
    if (failure == null) {
      pending.outcome().complete(done);
    } else {
      pending.outcome().completeExceptionally(failure);
    }
  }

  /// Writes what waits, then stops.
  @Override
  public void close() {
    waiting.close();
    closing = true;
    LockSupport.unpark(thread);
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
    bell.close();
    answers.close();
  }
}
