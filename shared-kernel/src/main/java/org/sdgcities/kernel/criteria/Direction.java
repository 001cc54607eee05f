package org.sdgcities.kernel.criteria;

import java.math.BigDecimal;

/// In which direction an indicator's value gets better.
public enum Direction {
  UP,
  DOWN,
  /// Better is nearer to a target.
  TARGET,
  /// Describes, and does not judge.
  NONE;

  /// @return whether the later value is better than the earlier; never true without a direction
  public boolean isBetter(BigDecimal earlier, BigDecimal later, BigDecimal target) {
    return switch (this) {
      case UP -> later.compareTo(earlier) > 0;
      case DOWN -> later.compareTo(earlier) < 0;
      case TARGET -> distance(later, target).compareTo(distance(earlier, target)) < 0;
      case NONE -> false;
    };
  }

  /// @return whether the later value is worse than the earlier; never true without a direction
  public boolean isWorse(BigDecimal earlier, BigDecimal later, BigDecimal target) {
    return isBetter(/* earlier= */ later, /* later= */ earlier, target);
  }

  private static BigDecimal distance(BigDecimal value, BigDecimal target) {
    return value.subtract(target).abs();
  }
}
