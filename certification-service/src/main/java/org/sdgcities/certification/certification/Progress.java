package org.sdgcities.certification.certification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.criteria.Direction;
import org.sdgcities.kernel.criteria.IndicatorCode;

/// How one of the city's own priority indicators has moved since its baseline. Only the city's own
/// figures are compared, never those of other cities.
///
/// @param latest the newest value measured after the plan was adopted; null if there is none
public record Progress(
    IndicatorCode indicator,
    Direction direction,
    BigDecimal baseline,
    BigDecimal target,
    @Nullable BigDecimal latest) {

  public boolean isBetter() {
    return latest != null && direction.isBetter(baseline, latest, target);
  }

  /// @param tolerance as a share of the baseline
  public boolean isWorseThan(BigDecimal tolerance) {
    return latest != null
        && direction.isWorse(baseline, latest, target)
        && latest.subtract(baseline).abs().compareTo(baseline.abs().multiply(tolerance)) > 0;
  }
}
