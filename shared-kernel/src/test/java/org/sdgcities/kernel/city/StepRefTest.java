package org.sdgcities.kernel.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.kernel.Invalid.assertInvalid;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.kernel.Tag;

class StepRefTest {

  private static final CycleId CYCLE = new CycleId("mwanza/1");

  @ParameterizedTest
  @EnumSource
  void it_names_a_step_of_a_cycle(Step step) {
    StepRef ref = StepRef.of(CYCLE, step);
    assertThat(new StepRef(ref.value())).isEqualTo(ref);
    assertThat(ref.step()).isEqualTo(step);
    assertThat(ref.cycle()).isEqualTo(CYCLE);
    assertThat(ref.city()).isEqualTo(new CityId("mwanza"));
  }

  @Test
  void its_events_are_events_of_the_cycle_and_the_city() {
    assertThat(StepRef.of(CYCLE, Step.DIAGNOSIS).tags())
        .containsExactly(
            new Tag("step", "mwanza/1/diagnosis"),
            new Tag("cycle", "mwanza/1"),
            new Tag("city", "mwanza"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "diagnosis", "mwanza/1", "mwanza/1/", "mwanza/1/DIAGNOSIS", "a/1/x"})
  void there_are_four_steps(String value) {
    assertInvalid("step", () -> new StepRef(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/diagnosis", "mwanza/diagnosis", "mwanza/0/diagnosis"})
  void it_belongs_to_a_cycle_that_can_be(String value) {
    assertInvalid("cycle", () -> new StepRef(value));
  }

  @Test
  void the_steps_follow_each_other() {
    assertThat(Step.DIAGNOSIS.former()).isEmpty();
    assertThat(Step.PLANNING.former()).contains(Step.DIAGNOSIS);
    assertThat(Step.CAPACITY.former()).contains(Step.PLANNING);
    assertThat(Step.INVESTMENT.former()).contains(Step.CAPACITY);
  }
}
