package org.sdgcities.kernel.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.kernel.Invalid.assertInvalid;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.kernel.Tag;

class CycleIdTest {

  @Test
  void a_cycle_has_a_city_and_a_number() {
    CycleId cycle = CycleId.of(new CityId("dar-es-salaam"), 12);
    assertThat(cycle).isEqualTo(new CycleId("dar-es-salaam/12")).hasToString("dar-es-salaam/12");
    assertThat(cycle.city()).isEqualTo(new CityId("dar-es-salaam"));
    assertThat(cycle.number()).isEqualTo(12);
  }

  @Test
  void its_events_are_events_of_the_city() {
    assertThat(new CycleId("mwanza/1").tags())
        .containsExactly(new Tag("cycle", "mwanza/1"), new Tag("city", "mwanza"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "mwanza", "mwanza/", "/1", "mwanza/0", "mwanza/01", "mwanza/-1", "mwanza/1/1"})
  void it_counts_from_one(String value) {
    assertInvalid("cycle", () -> new CycleId(value));
  }

  @Test
  void it_ends_at_9999_and_belongs_to_a_city_that_can_be() {
    assertThat(new CycleId("mwanza/9999").number()).isEqualTo(9999);
    assertInvalid("cycle", () -> new CycleId("mwanza/10000"));
    assertInvalid("slug", () -> new CycleId("-mwanza/1"));
    assertInvalid("slug", () -> new CycleId("m/1"));
  }
}
