package org.sdgcities.kernel.investment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.kernel.Invalid.assertInvalid;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.kernel.InvalidValue;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "12.5, TZS, 12.50 TZS",
    "12.500, USD, 12.50 USD",
    "0, EUR, 0.00 EUR",
    "1E+3, JPY, 1000 JPY",
    "7.00, UGX, 7 UGX",
    "1.234, TND, 1.234 TND",
    "9999999999999999, TZS, 9999999999999999.00 TZS"
  })
  void it_has_as_many_decimals_as_its_currency(String amount, String currency, String written) {
    assertThat(money(amount, currency)).hasToString(written);
  }

  @Test
  void equal_amounts_are_equal_however_they_were_written() {
    assertThat(money("12.5", "TZS")).isEqualTo(money("12.500", "TZS"));
    assertThat(money("12.5", "TZS")).isNotEqualTo(money("12.5", "KES"));
  }

  @ParameterizedTest
  @CsvSource({"-0.01, TZS", "0.001, TZS", "0.5, JPY", "1234567890123456789, TZS"})
  void it_is_neither_negative_nor_finer_nor_longer_than_an_amount_can_be(
      String amount, String currency) {
    assertInvalid("money", () -> money(amount, currency));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+19", "1E+30", "9E+1000"})
  void nor_longer_when_it_is_written_with_an_exponent(String amount) {
    assertInvalid("money", () -> money(amount, "TZS"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9999999999999999",
        "99999999999999999",
        "999999999999999999",
        "1234567890123456.7"
      })
  void what_was_accepted_once_is_accepted_when_it_is_read_again(String amount) {
    accepted(amount)
        .ifPresent(money -> assertThat(accepted(money.amount().toPlainString())).contains(money));
  }

  private static Optional<Money> accepted(String amount) {
    try {
      return Optional.of(money(amount, "TZS"));
    } catch (InvalidValue tooLong) {
      return Optional.empty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "tzs", "TZ", "ZZZ", "dollar"})
  void its_currency_is_one_of_iso_4217(String currency) {
    assertInvalid("currency", () -> money("1", currency));
  }

  @Test
  void amounts_of_one_currency_add_up_exactly() {
    Money sum = money("0", "TZS");
    for (int time = 1; time <= 10; time++) {
      sum = sum.plus(money("0.1", "TZS"));
    }
    assertThat(sum).isEqualTo(money("1", "TZS"));
  }

  @Test
  void amounts_of_two_currencies_do_not_add_up() {
    assertInvalid("money.mixed", () -> money("1", "TZS").plus(money("1", "KES")));
  }

  private static Money money(String amount, String currency) {
    return new Money(new BigDecimal(amount), currency);
  }
}
