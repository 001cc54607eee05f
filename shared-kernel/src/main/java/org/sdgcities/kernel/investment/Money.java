package org.sdgcities.kernel.investment;

import java.math.BigDecimal;
import java.util.Currency;
import org.sdgcities.kernel.InvalidValue;

/// An amount in a currency of ISO 4217, exact to the currency's minor unit.
///
/// @param amount not negative, with as many decimals as the currency has
/// @param currency three letters, such as `TZS`
public record Money(BigDecimal amount, String currency) {

  private static final int MOST_DIGITS = 18;

  public Money {
    int decimals = decimals(currency);
    if (amount.signum() < 0
        || digits(amount, decimals) > MOST_DIGITS
        || amount.stripTrailingZeros().scale() > decimals) {
      // Not written out: 1E+1000000000 has a thousand million digits.
      throw new InvalidValue("money", amount.toString(), currency, decimals);
    }
    amount = amount.setScale(decimals);
  }

  /// @return how many digits it has once written with that many decimals
  private static long digits(BigDecimal amount, int decimals) {
    return amount.precision() - (long) amount.scale() + decimals;
  }

  private static int decimals(String currency) {
    try {
      return Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    } catch (IllegalArgumentException e) {
      throw new InvalidValue("currency", currency);
    }
  }

  /// @return the sum of both, which are of one currency
  public Money plus(Money other) {
    if (!currency.equals(other.currency)) {
      throw new InvalidValue("money.mixed", currency, other.currency);
    }
    return new Money(amount.add(other.amount), currency);
  }

  @Override
  public String toString() {
    return amount.toPlainString() + " " + currency;
  }
}
