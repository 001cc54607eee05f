package org.sdgcities.query.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Where and when an event was recorded.
public record Recorded(long position, Instant at) {

  /// @return the day in UTC
  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
