package org.sdgcities.certification.automation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets automations look at the clock, every few seconds.
final class Clockwork implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

  private final ScheduledExecutorService ticking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("clock").factory());

  Clockwork(Duration every, Runnable tick) {
    // The tick catches what it throws, so the future has nothing to tell.
    var _ =
        ticking.scheduleWithFixedDelay(
            () -> safely(tick), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// A failure, such as a database that is away, must not end the ticking.
  private static void safely(Runnable tick) {
    try {
      tick.run();
    } catch (RuntimeException e) {
      LOG.warn("an automation could not look at the clock: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    ticking.shutdownNow();
  }
}
