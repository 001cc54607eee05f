package org.sdgcities.benchmarks.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a ratio of ours to the baseline should be.
///
/// @param least whether the limit is the least that is wanted, or else the most
/// @param limit not a number if the ratio is only told
public record Aim(boolean least, double limit) {

  public static Aim atLeast(double limit) {
    return new Aim(true, limit);
  }

  public static Aim atMost(double limit) {
    return new Aim(false, limit);
  }

  /// For what is only told.
  public static Aim none() {
    return atMost(Double.NaN);
  }

  boolean isNone() {
    return Double.isNaN(limit);
  }

  /// @return null if the ratio is only told
  @Nullable Boolean isMet(double ratio) {
    if (isNone()) {
      return null;
    }
    return least ? ratio >= limit : ratio <= limit;
  }

  @Override
  public String toString() {
    return isNone() ? "" : String.format(Locale.ROOT, "%s %.2f", least ? ">=" : "<=", limit);
  }
}
