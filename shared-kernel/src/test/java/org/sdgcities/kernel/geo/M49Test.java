package org.sdgcities.kernel.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sdgcities.kernel.Invalid.assertInvalid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class M49Test {

  private static final M49 TABLE = M49.STANDARD;

  @Test
  void it_holds_all_countries_and_areas_and_all_regions() {
    assertThat(TABLE.areas()).hasSize(248).doesNotHaveDuplicates();
    assertThat(TABLE.regions()).hasSize(30).contains("001", "002", "019", "142", "150", "009");
    assertThat(TABLE.areas()).doesNotContainAnyElementsOf(TABLE.regions());
  }

  @Test
  void every_area_and_region_has_a_name_in_three_languages() {
    for (List<String> codes : List.of(TABLE.areas(), TABLE.regions())) {
      assertThat(codes)
          .allSatisfy(code -> {
            assertThat(code).matches("[0-9]{3}");
            assertThat(TABLE.name(code, "en")).isNotBlank();
            assertThat(TABLE.name(code, "fr")).isNotBlank();
            assertThat(TABLE.name(code, "ar")).matches(".*\\p{IsArabic}.*");
          });
    }
  }

  @Test
  void every_area_leads_through_regions_to_the_world() {
    assertThat(TABLE.areas())
        .allSatisfy(code -> {
          assertThat(TABLE.regionsOf(code)).last().isEqualTo("001");
          assertThat(TABLE.regions()).containsAll(TABLE.regionsOf(code));
        });
    assertThat(TABLE.regionsOf("834")).containsExactly("014", "202", "002", "001");
    assertThat(TABLE.regionsOf("001")).isEmpty();
  }

  @Test
  void every_area_has_two_letters_of_its_own_and_no_region_has() {
    assertThat(TABLE.areas().stream().map(TABLE::iso2))
        .allMatch(letters -> letters.matches("[A-Z]{2}"))
        .doesNotHaveDuplicates();
    assertThat(TABLE.regions()).allMatch(code -> TABLE.iso2(code).isEmpty());
    assertThat(TABLE.iso2("834")).isEqualTo("TZ");
  }

  @Test
  void a_name_in_another_language_is_the_english_one() {
    assertThat(TABLE.name("834", "fr")).isEqualTo("République-Unie de Tanzanie");
    assertThat(TABLE.name("834", "sw")).isEqualTo("United Republic of Tanzania");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TZ", "83", "999", "0834"})
  void what_it_does_not_list_has_no_name(String code) {
    assertThat(TABLE.isKnown(code)).isFalse();
    assertThat(TABLE.isArea(code)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> TABLE.name(code, "en"));
    assertInvalid("country", () -> new Country(code));
    assertInvalid("region", () -> new Region(code));
  }

  @Test
  void a_region_is_no_country_but_a_country_may_stand_for_a_region() {
    assertInvalid("country", () -> new Country("002"));
    assertThat(new Region("834")).hasToString("834");
  }
}
