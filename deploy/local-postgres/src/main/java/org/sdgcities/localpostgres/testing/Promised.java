package org.sdgcities.localpostgres.testing;

import java.time.Duration;

/// The limits that whoever uses the database has promised to keep while it is in trouble.
public final class Promised {

  /// Machines that run tests are busy with others; that much is theirs and not the service's.
  private static final Duration OF_THE_MACHINE = Duration.ofMillis(500);

  /// Whoever asks is refused, or served, within two seconds.
  public static final Duration ANSWERED_WITHIN = Duration.ofSeconds(2).plus(OF_THE_MACHINE);

  /// Within ten seconds after the cause has gone everybody is served again.
  public static final Duration BACK_WITHIN = Duration.ofSeconds(10).plus(OF_THE_MACHINE);

  /// A follower whose process is gone runs elsewhere within five seconds.
  public static final Duration MOVED_WITHIN = Duration.ofSeconds(5);

  private Promised() {}
}
