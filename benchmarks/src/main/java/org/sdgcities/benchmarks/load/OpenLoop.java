package org.sdgcities.benchmarks.load;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/// An open loop: what is sent is due at times that are fixed beforehand. After a delay it is sent
/// at once, late, and none of it is left out; so that whoever counts from when it was due sees the
/// delay in every one that it held up.
public final class OpenLoop {

  private final LongSupplier nanoTime;
  private final LongConsumer park;

  /// Sends one of many.
  @FunctionalInterface
  public interface Sender {
    /// @param number from 0
    /// @param due when it should have been sent
    void send(int number, Instant due) throws Exception;
  }

  public OpenLoop() {
    this(System::nanoTime, LockSupport::parkNanos);
  }

  /// @param park lets so many nanoseconds pass, or fewer
  OpenLoop(LongSupplier nanoTime, LongConsumer park) {
    this.nanoTime = nanoTime;
    this.park = park;
  }

  /// @param begin when the first is due
  /// @return how many were sent
  public int run(Instant begin, int perSecond, Duration time, Sender sender) throws Exception {
    int all = Math.toIntExact(perSecond * time.toMillis() / 1_000);
    long began = nanoTime.getAsLong();
    for (int number = 0; number < all; number++) {
      long after = number * 1_000_000_000L / perSecond;
      long wait = began + after - nanoTime.getAsLong();
      while (wait > 0) {
        park.accept(wait);
        wait = began + after - nanoTime.getAsLong();
      }
      sender.send(number, begin.plusNanos(after));
    }
    return all;
  }
}
