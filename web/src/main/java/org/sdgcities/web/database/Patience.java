package org.sdgcities.web.database;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// How long one request may wait for the database, all in all: who the asker is, what he asks for
/// and what the answer says share one allowance, so that an outage is told within two seconds
/// wherever it strikes.
public final class Patience {

  /// The rest of the two seconds is for telling.
  private static final Duration ALLOWANCE = Duration.ofMillis(1_800);

  /// Nanoseconds that the request has waited for the database. Its other time does not count: what
  /// comes over a slow line may take as long as it takes.
  private static final ScopedValue<AtomicLong> WAITED = ScopedValue.newInstance();

  private Patience() {}

  /// Gives a request one allowance for all that it asks.
  public static <X extends Throwable> void begin(ScopedValue.CallableOp<Void, X> request) throws X {
    ScopedValue.where(WAITED, new AtomicLong()).call(request);
  }

  /// Asks something of the database. What gets no answer in time is interrupted, which also gives
  /// its connection up: that may hang for good.
  ///
  /// @throws TimeoutException if there is no answer in the time that is left
  /// @throws ExecutionException if the question fails
  public static <T> T ask(Callable<T> question) throws TimeoutException, ExecutionException {
    FutureTask<T> asked = new FutureTask<>(question);
    long before = System.nanoTime();
    Thread.ofVirtual().name("asks-database").start(asked);
    try {
      return asked.get(left().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      asked.cancel(true);
      throw e;
    } catch (InterruptedException e) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      throw new Outage("interrupted", e);
    } finally {
      if (WAITED.isBound()) {
        WAITED.get().addAndGet(System.nanoTime() - before);
      }
    }
  }

  /// The same where there is nothing to be done about a failure.
  ///
  /// @throws Outage if there is no answer in the time that is left
  public static <T> T orOutage(Callable<T> question) {
    try {
      return ask(question);
    } catch (TimeoutException e) {
      throw new Outage("the database does not answer", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new CompletionException(e.getCause());
    }
  }

  /// @return how long the request may still wait; all of its time where no request is at work
  static Duration left() {
    Duration left = WAITED.isBound() ? ALLOWANCE.minusNanos(WAITED.get().get()) : ALLOWANCE;
    return left.isNegative() ? Duration.ZERO : left;
  }
}
