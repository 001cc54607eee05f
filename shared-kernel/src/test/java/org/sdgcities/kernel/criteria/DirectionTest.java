package org.sdgcities.kernel.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DirectionTest {

  private static final BigDecimal TARGET = new BigDecimal("50");

  @ParameterizedTest
  @CsvSource({
    "UP, 40, 41",
    "UP, -2, -1",
    "DOWN, 41, 40",
    "DOWN, 0.10, 0.09",
    "TARGET, 40, 45",
    "TARGET, 60, 55",
    "TARGET, 40, 59",
    "TARGET, 70, 50"
  })
  void what_goes_the_right_way_is_better_and_the_way_back_is_worse(
      Direction direction, BigDecimal earlier, BigDecimal later) {
    assertThat(direction.isBetter(earlier, later, TARGET)).isTrue();
    assertThat(direction.isWorse(earlier, later, TARGET)).isFalse();
    assertThat(direction.isBetter(later, earlier, TARGET)).isFalse();
    assertThat(direction.isWorse(later, earlier, TARGET)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void what_stays_the_same_is_neither_however_it_is_written(Direction direction) {
    assertThat(direction.isBetter(new BigDecimal("40"), new BigDecimal("40.00"), TARGET)).isFalse();
    assertThat(direction.isWorse(new BigDecimal("40"), new BigDecimal("40.00"), TARGET)).isFalse();
  }

  @Test
  void as_far_on_the_other_side_of_the_target_is_neither() {
    BigDecimal below = new BigDecimal("40");
    BigDecimal above = new BigDecimal("60");
    assertThat(Direction.TARGET.isBetter(below, above, TARGET)).isFalse();
    assertThat(Direction.TARGET.isWorse(below, above, TARGET)).isFalse();
  }

  @Test
  void without_a_direction_nothing_is_better_or_worse() {
    assertThat(Direction.NONE.isBetter(BigDecimal.ONE, BigDecimal.TEN, TARGET)).isFalse();
    assertThat(Direction.NONE.isWorse(BigDecimal.ONE, BigDecimal.TEN, TARGET)).isFalse();
  }
}
