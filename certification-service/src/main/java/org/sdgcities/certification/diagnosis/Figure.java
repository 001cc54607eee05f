package org.sdgcities.certification.diagnosis;

import java.math.BigDecimal;
import org.sdgcities.kernel.InvalidValue;

/// The shape of a measured number.
public final class Figure {

  private static final int MOST_DIGITS = 18;
  private static final int MOST_DECIMALS = 9;

  private Figure() {}

  /// @return the number, written without an exponent, if it has no more digits than people write
  public static BigDecimal of(BigDecimal value) {
    int scale = value.scale();
    if (value.precision() > MOST_DIGITS || scale > MOST_DECIMALS || scale < -MOST_DECIMALS) {
      throw new InvalidValue("figure", MOST_DIGITS, MOST_DECIMALS);
    }
    return scale < 0 ? value.setScale(0) : value;
  }
}
