package org.sdgcities.kernel.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.kernel.Invalid.assertInvalid;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CityId;

class CertificateNumberTest {

  @Test
  void it_says_whose_it_is() {
    CertificateNumber number = CertificateNumber.of(new CityId("mwanza"), 3);
    assertThat(number).isEqualTo(new CertificateNumber("mwanza-c3")).hasToString("mwanza-c3");
    assertThat(number.city()).isEqualTo(new CityId("mwanza"));
  }

  @Test
  void even_of_a_city_that_is_called_like_a_certificate() {
    CityId city = new CityId("mwanza-c3");
    assertThat(CertificateNumber.of(city, 1).city()).isEqualTo(city);
    assertThat(new CertificateNumber("san-cristobal-c12").city())
        .isEqualTo(new CityId("san-cristobal"));
  }

  @Test
  void its_events_are_events_of_the_city() {
    assertThat(new CertificateNumber("mwanza-c3").tags())
        .containsExactly(new Tag("certificate", "mwanza-c3"), new Tag("city", "mwanza"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "mwanza", "mwanza-c", "mwanza-c0", "mwanza-c10000", "mwanza-3", "mwanza-C3"})
  void it_counts_from_one(String value) {
    assertInvalid("certificate", () -> new CertificateNumber(value));
  }

  @Test
  void it_belongs_to_a_city_that_can_be() {
    assertInvalid("slug", () -> new CertificateNumber("-c1"));
    assertInvalid("slug", () -> new CertificateNumber("Mwanza-c1"));
  }
}
