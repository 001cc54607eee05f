package org.sdgcities.benchmarks.rivals.visible;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// How late each was seen, counted from when it was due to be sent. By the clock of the machine,
/// which is the same in all its processes.
final class Seen {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private long[] late = new long[1 << 10];
  private int count;

  /// @param due of those that can be seen from now on
  synchronized void now(List<Instant> due) {
    Instant now = Instant.now();
    if (count + due.size() > late.length) {
      late = Arrays.copyOf(late, 2 * (count + due.size()));
    }
    for (Instant one : due) {
      late[count++] = Duration.between(one, now).toNanos();
    }
    notifyAll();
  }

  /// Waits until so many have been seen, and begins to count anew.
  ///
  /// @return how late they were, in nanoseconds
  synchronized long[] take(int expected) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (count < expected && System.nanoTime() < end) {
      wait(100);
    }
    if (count != expected) {
      throw new IllegalStateException(count + " of " + expected + " were seen");
    }
    long[] taken = Arrays.copyOf(late, count);
    count = 0;
    return taken;
  }
}
