package org.sdgcities.query.platform;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Where and when an event was recorded, and what it is found by.
public record Recorded(long position, Instant at, List<String> tags) {

  public Recorded {
    tags = List.copyOf(tags);
  }

  /// @return the day in UTC
  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
