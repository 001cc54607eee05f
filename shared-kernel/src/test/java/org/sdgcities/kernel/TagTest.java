package org.sdgcities.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.people.PersonId;

class TagTest {

  private static final CityId MWANZA = new CityId("mwanza");

  @Test
  void a_tag_is_written_with_a_colon() {
    assertThat(new Tag("city", "mwanza")).hasToString("city:mwanza");
    assertThat(new Tag("note", "a:b")).hasToString("note:a:b");
  }

  @Test
  void neither_its_key_nor_its_value_is_empty_and_what_is_written_reads_one_way_only() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Tag("", "mwanza"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tag("city", ""));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tag("ci:ty", "mwanza"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tag(":city", "mwanza"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tag("city", "\nmwanza"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Tag("city", "mwanza\narusha"));
  }

  @Test
  void an_event_of_a_part_is_found_by_the_whole_too_and_each_tag_is_there_once() {
    assertThat(Tag.of(CycleId.of(MWANZA, 1), MWANZA, new PersonId("mayor")))
        .containsExactly(
            new Tag("cycle", "mwanza/1"), new Tag("city", "mwanza"), new Tag("person", "mayor"));
  }

  @Test
  void a_subject_that_is_absent_gives_none() {
    assertThat(Tag.of(MWANZA, null)).containsExactly(new Tag("city", "mwanza"));
  }
}
