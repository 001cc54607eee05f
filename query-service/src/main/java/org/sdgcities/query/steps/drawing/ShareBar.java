package org.sdgcities.query.steps.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.sdgcities.kernel.investment.FinancingSource;
import org.sdgcities.kernel.investment.Money;

/// Parts of a whole side by side.
///
/// @param parts from left to right, together {@link #WIDTH} wide
public record ShareBar(List<Part> parts) {

  public static final int WIDTH = 1000;

  /// @param number 1 for the first, by which table and bar are compared
  /// @param percent rounded
  public record Part(int number, FinancingSource source, double x, double width, int percent) {}

  public static ShareBar of(List<FinancingSource> sources) {
    BigDecimal whole =
        sources.stream()
            .map(FinancingSource::amount)
            .map(Money::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Part> parts = new ArrayList<>();
    double x = 0;
    for (FinancingSource source : sources) {
      double share =
          whole.signum() == 0
              ? 0
              : source.amount().amount().divide(whole, 6, RoundingMode.HALF_UP).doubleValue();
      parts.add(
          new Part(
              parts.size() + 1,
              source,
              Math.round(x * 10) / 10.0,
              Math.round(share * WIDTH * 10) / 10.0,
              (int) Math.round(share * 100)));
      x += share * WIDTH;
    }
    return new ShareBar(parts);
  }
}
