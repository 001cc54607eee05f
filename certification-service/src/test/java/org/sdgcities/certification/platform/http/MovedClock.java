package org.sdgcities.certification.platform.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// The clock of the machine, until a test moves it.
final class MovedClock implements InstantSource {

  private volatile Duration by = Duration.ZERO;

  void move(Duration by) {
    this.by = by;
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(by);
  }
}
