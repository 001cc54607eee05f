package org.sdgcities.certification.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sdgcities.kernel.Sha256;

/// Where and when an event was recorded.
///
/// @param position in the log
/// @param leaf hash of the event as stored
public record Recorded(long position, Instant at, Sha256 leaf) {

  /// @return the day in UTC
  public LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }
}
