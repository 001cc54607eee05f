package org.sdgcities.benchmarks.report;

import java.util.Locale;

/// What a ratio of ours to the baseline should be.
///
/// @param least whether the limit is the least that is wanted, or else the most
public record Aim(boolean least, double limit) {

  public static Aim atLeast(double limit) {
    return new Aim(true, limit);
  }

  public static Aim atMost(double limit) {
    return new Aim(false, limit);
  }

  public boolean isMet(double ratio) {
    return least ? ratio >= limit : ratio <= limit;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %.2f", least ? ">=" : "<=", limit);
  }
}
