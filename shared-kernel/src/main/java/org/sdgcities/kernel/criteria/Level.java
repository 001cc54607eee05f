package org.sdgcities.kernel.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.Step;

/// A level of certification and what it takes.
///
/// @param steps which must have been accepted
/// @param improvement what must have been measured besides, or null
public record Level(LevelId id, Words name, List<Step> steps, @Nullable Improvement improvement) {

  public Level {
    steps = List.copyOf(steps);
  }

  /// Measured against the city's own baseline, never against other cities.
  ///
  /// @param share of the priority indicators that must have improved, 0 to 1
  /// @param tolerance by how much of its baseline an indicator may be worse, 0 to 1
  public record Improvement(BigDecimal share, BigDecimal tolerance) {}
}
