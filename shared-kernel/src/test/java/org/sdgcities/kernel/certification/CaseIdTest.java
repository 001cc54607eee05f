package org.sdgcities.kernel.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.kernel.Invalid.assertInvalid;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CycleId;

class CaseIdTest {

  @Test
  void a_case_has_a_cycle_and_a_number() {
    CaseId id = CaseId.of(new CycleId("mwanza/1"), 23);
    assertThat(id).isEqualTo(new CaseId("mwanza/1/23")).hasToString("mwanza/1/23");
    assertThat(id.cycle()).isEqualTo(new CycleId("mwanza/1"));
    assertThat(id.number()).isEqualTo(23);
  }

  @Test
  void its_events_are_events_of_the_cycle_and_the_city() {
    assertThat(new CaseId("mwanza/1/2").tags())
        .containsExactly(
            new Tag("case", "mwanza/1/2"), new Tag("cycle", "mwanza/1"), new Tag("city", "mwanza"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "mwanza/1", "mwanza/1/", "mwanza/1/0", "mwanza/0/1", "mwanza/1/10000", "/1/1"})
  void it_counts_from_one(String value) {
    assertInvalid("case", () -> new CaseId(value));
  }

  @Test
  void it_belongs_to_a_city_that_can_be() {
    assertInvalid("slug", () -> new CaseId("mwanza-/1/1"));
  }
}
