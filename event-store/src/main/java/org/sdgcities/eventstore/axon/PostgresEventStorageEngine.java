package org.sdgcities.eventstore.axon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.AppendFailure;
import org.sdgcities.eventstore.Condition;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.History;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.Receipt;

/// Axon's storage engine on the event log, with full support of dynamic consistency boundaries.
/// Tracking tokens and consistency markers alike hold the position to read next: all below it has
/// been seen.
public final class PostgresEventStorageEngine implements EventStorageEngine {

  /// Put this into the processing context to have a receipt written with the events.
  public static final ResourceKey<Receipt> RECEIPT = ResourceKey.withLabel("receipt");

  /// Put this into the processing context to be told where the events came to stand.
  public static final ResourceKey<Consumer<Append.Done>> ON_APPENDED =
      ResourceKey.withLabel("onAppended");

  /// What a decision in this context looked at, beside what Axon knows of.
  static final ResourceKey<Condition> UNCHANGED = ResourceKey.withLabel("unchanged");

  private final EventLog log;
  private final EventCodec codec;

  public PostgresEventStorageEngine(EventLog log, EventCodec codec) {
    this.log = log;
    this.codec = codec;
  }

  @Override
  public CompletableFuture<AppendTransaction<?>> appendEvents(
      AppendCondition condition,
      @Nullable ProcessingContext context,
      List<TaggedEventMessage<?>> events) {
    if (events.isEmpty()) {
      return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
    }
    List<NewEvent> toAppend = events.stream().map(codec::encode).toList();
    Receipt receipt = context == null ? null : context.getResource(RECEIPT);
    return CompletableFuture.completedFuture(
        new Transaction(
            new Append(toAppend, both(conditionOf(condition), context), receipt), condition));
  }

  private static @Nullable Condition both(
      @Nullable Condition axons, @Nullable ProcessingContext context) {
    Condition ours = context == null ? null : context.getResource(UNCHANGED);
    return axons == null || ours == null
        ? Optional.ofNullable(axons).orElse(ours)
        : axons.and(ours);
  }

  private static @Nullable Condition conditionOf(AppendCondition condition) {
    ConsistencyMarker marker = condition.consistencyMarker();
    if (marker.equals(ConsistencyMarker.INFINITY)) {
      return null;
    }
    long next =
        marker.equals(ConsistencyMarker.ORIGIN) ? 0 : GlobalIndexConsistencyMarker.position(marker);
    return new Condition(next - 1, AxonCriteria.of(condition.criteria()));
  }

  private final class Transaction implements AppendTransaction<Append.Done> {

    private final Append append;
    private final AppendCondition condition;
    private final AtomicBoolean finished = new AtomicBoolean();

    private Transaction(Append append, AppendCondition condition) {
      this.append = append;
      this.condition = condition;
    }

    @Override
    public CompletableFuture<Append.Done> commit(@Nullable ProcessingContext context) {
      if (finished.getAndSet(true)) {
        return CompletableFuture.failedFuture(
            new IllegalStateException("committed or rolled back before"));
      }
      return log.append(append)
          .thenApply(done -> told(done, context))
          .exceptionallyCompose(e -> CompletableFuture.failedFuture(why(e)));
    }

    private Append.Done told(Append.Done done, @Nullable ProcessingContext context) {
      Consumer<Append.Done> listener = context == null ? null : context.getResource(ON_APPENDED);
      if (listener != null) {
        listener.accept(done);
      }
      return done;
    }

    private Throwable why(Throwable e) {
      Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
      return cause instanceof AppendFailure.ConditionFailed
          ? AppendEventsTransactionRejectedException.conflictingEventsDetected(
              condition.consistencyMarker())
          : cause;
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(
        Append.Done done, @Nullable ProcessingContext context) {
      return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(done.last() + 1));
    }

    @Override
    public void rollback(@Nullable ProcessingContext context) {
      finished.set(true);
    }
  }

  @Override
  public MessageStream<EventMessage> source(
      SourcingCondition condition, @Nullable ProcessingContext context) {
    History history =
        log.history(
            AxonCriteria.of(condition.criteria()),
            Math.max(0, GlobalIndexPosition.toIndex(condition.start())));
    Context end =
        ConsistencyMarker.addToContext(
            Context.empty(), new GlobalIndexConsistencyMarker(history.upTo()));
    return MessageStream.fromStream(history.events().stream(), codec::decode, codec::contextOf)
        .concatWith(
            MessageStream.fromStream(
                Stream.of(TerminalEventMessage.INSTANCE), message -> message, message -> end));
  }

  @Override
  public MessageStream<EventMessage> stream(
      StreamingCondition condition, @Nullable ProcessingContext context) {
    long from = condition.position() == null ? 0 : condition.position().position().orElse(0);
    return new LogMessageStream(
        log, AxonCriteria.of(condition.criteria()), Math.max(0, from), codec);
  }

  @Override
  public CompletableFuture<TrackingToken> firstToken(@Nullable ProcessingContext context) {
    return token(0);
  }

  @Override
  public CompletableFuture<TrackingToken> latestToken(@Nullable ProcessingContext context) {
    return token(log.reader().next());
  }

  @Override
  public CompletableFuture<TrackingToken> tokenAt(Instant at, @Nullable ProcessingContext context) {
    return token(log.reader().firstAt(at).orElseGet(log.reader()::next));
  }

  private static CompletableFuture<TrackingToken> token(long position) {
    return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(position));
  }

  @Override
  public void describeTo(ComponentDescriptor descriptor) {
    descriptor.describeProperty("position", log.signal().next() - 1);
  }
}
