package org.sdgcities.kernel.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.kernel.Invalid.assertInvalid;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePeriodTest {

  @ParameterizedTest
  @CsvSource({
    "1999, 1999, 1999-12-31",
    "2024-Q1, 2024, 2024-03-31",
    "2024-Q2, 2024, 2024-06-30",
    "2024-Q3, 2024, 2024-09-30",
    "2024-Q4, 2024, 2024-12-31",
    "2024-02, 2024, 2024-02-29",
    "2023-02, 2023, 2023-02-28",
    "2024-12, 2024, 2024-12-31"
  })
  void a_year_a_quarter_or_a_month_has_its_last_day(String value, int year, LocalDate end) {
    ReferencePeriod period = new ReferencePeriod(value);
    assertThat(period.year()).isEqualTo(year);
    assertThat(period.end()).isEqualTo(end);
    assertThat(period).hasToString(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "24", "1899", "2100", "2024-Q0", "2024-Q5", "2024-00", "2024-13", "2024-3"})
  void there_are_four_quarters_and_twelve_months_in_two_centuries(String value) {
    assertInvalid("period", () -> new ReferencePeriod(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2024-", "2024-q1", "2024-03-01", "2024/2025", " 2024", "2024\n"})
  void it_is_written_as_sdmx_writes_it(String value) {
    assertInvalid("period", () -> new ReferencePeriod(value));
  }
}
