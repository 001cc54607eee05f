package org.sdgcities.localpostgres;

import java.time.Duration;
import java.time.Instant;

/// Waiting for processes that are not children of this JVM.
final class Processes {
  private static final Duration STEP = Duration.ofMillis(20);

  private Processes() {}

  /// Whether it has ended in time. `ProcessHandle.onExit` looks at strangers only every 300 ms.
  static boolean awaitEnd(ProcessHandle process, Duration patience) {
    Instant giveUp = Instant.now().plus(patience);
    while (runs(process)) {
      if (Instant.now().isAfter(giveUp)) {
        return false;
      }
      pause();
    }
    return true;
  }

  /// A dead child that nobody waited for counts as alive, but has no program any more.
  static boolean runs(ProcessHandle process) {
    return process.isAlive() && process.info().command().isPresent();
  }

  static void pause() {
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The work on the database was interrupted.", stop);
    }
  }
}
