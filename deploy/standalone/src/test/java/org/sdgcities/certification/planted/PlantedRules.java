package org.sdgcities.certification.planted;

import java.time.Instant;
import org.springframework.http.HttpStatus;

/// Breaks rules of the house on purpose.
public final class PlantedRules {
  public Instant now(HttpStatus status) {
    return status.isError() ? Instant.now() : Instant.EPOCH;
  }
}
