package org.sdgcities.eventstore.axon;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.StoredEvent;

/// An endless stream over the log. Reading goes on in the background, so that taking never blocks:
/// the next page is fetched when the log grows and when the buffer runs low.
final class LogMessageStream implements MessageStream<EventMessage> {

  private static final int PAGE = 500;

  private final EventLog log;
  private final List<Criterion> criteria;
  private final EventCodec codec;
  private final Queue<StoredEvent> buffer = new ArrayDeque<>();
  private final Runnable stopListening;
  private long from;
  private boolean fetching;
  private boolean closed;
  private @Nullable Entry<EventMessage> peeked;
  private @Nullable Throwable error;
  private Runnable callback = () -> {};

  LogMessageStream(EventLog log, List<Criterion> criteria, long from, EventCodec codec) {
    this.log = log;
    this.criteria = criteria;
    this.from = from;
    this.codec = codec;
    stopListening = log.signal().onGrowth(this::fetchIfNeeded);
    fetchIfNeeded();
  }

  private synchronized void fetchIfNeeded() {
    if (!fetching && !closed && buffer.size() < PAGE / 2 && from < log.signal().next()) {
      fetching = true;
      Thread.startVirtualThread(this::fetch);
    }
  }

  private void fetch() {
    try {
      long head = log.signal().next();
      LogReader.Page page = log.reader().matching(criteria, from, PAGE);
      synchronized (this) {
        buffer.addAll(page.events());
        // What was committed before the read and is not on the last page does not match.
        from = page.isLast() ? Math.max(head, page.resumeAt()) : page.resumeAt();
        fetching = false;
      }
    } catch (RuntimeException e) {
      synchronized (this) {
        error = e;
        closed = true;
      }
      stopListening.run();
    }
    callback().run();
    fetchIfNeeded();
  }

  private synchronized Runnable callback() {
    return callback;
  }

  @Override
  public synchronized Optional<Entry<EventMessage>> peek() {
    if (peeked == null) {
      StoredEvent event = buffer.poll();
      if (event != null) {
        peeked = new SimpleEntry<>(codec.decode(event), codec.contextOf(event));
      }
      fetchIfNeeded();
    }
    return Optional.ofNullable(peeked);
  }

  @Override
  public synchronized Optional<Entry<EventMessage>> next() {
    Optional<Entry<EventMessage>> next = peek();
    peeked = null;
    return next;
  }

  @Override
  public void setCallback(Runnable newCallback) {
    synchronized (this) {
      callback = newCallback;
    }
    newCallback.run();
  }

  @Override
  public synchronized Optional<Throwable> error() {
    return Optional.ofNullable(error);
  }

  @Override
  public synchronized boolean isCompleted() {
    return closed && buffer.isEmpty() && peeked == null;
  }

  @Override
  public synchronized boolean hasNextAvailable() {
    return peek().isPresent();
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      buffer.clear();
      peeked = null;
    }
    stopListening.run();
  }
}
