package org.sdgcities.kernel.diagnosis;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.sdgcities.kernel.InvalidValue;

/// The time that an observation speaks of, as SDMX writes it: a year `2024`, a quarter `2024-Q1`,
/// or a month `2024-03`.
public record ReferencePeriod(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("(19|20)[0-9]{2}(-Q[1-4]|-(0[1-9]|1[0-2]))?");

  public ReferencePeriod {
    if (!SHAPE.matcher(value).matches()) {
      throw new InvalidValue("period", value);
    }
  }

  public int year() {
    return Integer.parseInt(value.substring(0, 4));
  }

  /// @return the last day of the period
  public LocalDate end() {
    if (value.length() == 4) {
      return LocalDate.of(year(), 12, 31);
    }
    int month =
        value.charAt(5) == 'Q' ? 3 * (value.charAt(6) - '0') : Integer.parseInt(value.substring(5));
    return YearMonth.of(year(), month).atEndOfMonth();
  }

  @Override
  public String toString() {
    return value;
  }
}
