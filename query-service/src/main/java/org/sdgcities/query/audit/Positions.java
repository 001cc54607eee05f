package org.sdgcities.query.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Positions as addresses write them.
final class Positions {

  private Positions() {}

  /// @return the position, unless nothing or no position was written
  static Optional<Long> read(@Nullable String written) {
    return written != null && written.matches("[0-9]{1,18}")
        ? Optional.of(Long.valueOf(written))
        : Optional.empty();
  }
}
