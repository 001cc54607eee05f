package org.sdgcities.eventstore.axon;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.AppendFailure;

/// Lets commands with the same routing key go one after the other, so that they do not lose races
/// against each other, and decides anew, a few times, when a race was lost all the same: to another
/// process, or to a command with another key. Commands sent from within a handler are not held up.
public final class SequencedCommandBus implements CommandBus {

  private static final int LANES = 4096;

  /// Whoever waits longer for his turn is turned away, before whoever sent him gives up.
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

  private final CommandBus delegate;
  private final int attempts;
  private final Semaphore[] lanes =
      Stream.generate(() -> new Semaphore(1, true)).limit(LANES).toArray(Semaphore[]::new);

  /// @param attempts how often a command is decided at the most
  public SequencedCommandBus(CommandBus delegate, int attempts) {
    this.delegate = delegate;
    this.attempts = attempts;
  }

  @Override
  public CompletableFuture<CommandResultMessage> dispatch(
      CommandMessage command, @Nullable ProcessingContext context) {
    String key = command.routingKey().orElse(null);
    if (key == null || context != null) {
      return attempt(command, context, 1);
    }
    Semaphore lane = lanes[Math.floorMod(key.hashCode(), LANES)];
    if (!enter(lane)) {
      return CompletableFuture.failedFuture(new AppendFailure.Overloaded(lane.getQueueLength()));
    }
    CompletableFuture<CommandResultMessage> result;
    try {
      result = attempt(command, null, 1);
    } catch (RuntimeException e) {
      lane.release();
      throw e;
    }
    return result.whenComplete((answer, failure) -> lane.release());
  }

  private static boolean enter(Semaphore lane) {
    try {
      return lane.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private CompletableFuture<CommandResultMessage> attempt(
      CommandMessage command, @Nullable ProcessingContext context, int number) {
    return delegate
        .dispatch(command, context)
        .exceptionallyCompose(failure ->
            lostRace(failure) && number < attempts
                ? attempt(command, context, number + 1)
                : CompletableFuture.failedFuture(failure));
  }

  private static boolean lostRace(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof AppendEventsTransactionRejectedException;
  }

  @Override
  public CommandBus subscribe(QualifiedName name, CommandHandler handler) {
    delegate.subscribe(name, handler);
    return this;
  }

  @Override
  public void describeTo(ComponentDescriptor descriptor) {
    descriptor.describeWrapperOf(delegate);
    descriptor.describeProperty("attempts", attempts);
  }
}
