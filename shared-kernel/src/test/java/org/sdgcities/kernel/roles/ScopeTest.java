package org.sdgcities.kernel.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.kernel.Invalid.assertInvalid;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.LabId;

class ScopeTest {

  @Test
  void a_scope_says_what_it_is_and_whose() {
    Scope hub = Scope.of(new HubId("africa"));
    assertThat(hub).hasToString("hub:africa");
    assertThat(hub.kind()).isEqualTo(Scope.Kind.HUB);
    assertThat(hub.name()).isEqualTo("africa");
    assertThat(Scope.of(new LabId("tanzania"))).isEqualTo(new Scope("lab:tanzania"));
    assertThat(Scope.of(new LabId("tanzania")).kind()).isEqualTo(Scope.Kind.LAB);
    assertThat(Scope.of(new CityId("mwanza"))).isEqualTo(new Scope("city:mwanza"));
    assertThat(Scope.of(new CityId("mwanza")).kind()).isEqualTo(Scope.Kind.CITY);
  }

  @Test
  void the_global_scope_has_no_name_and_no_tag() {
    assertThat(new Scope("global")).isEqualTo(Scope.GLOBAL);
    assertThat(Scope.GLOBAL.kind()).isEqualTo(Scope.Kind.GLOBAL);
    assertThat(Scope.GLOBAL.name()).isEmpty();
    assertThat(Scope.GLOBAL.tags()).isEmpty();
  }

  @Test
  void what_happens_in_a_scope_is_found_by_the_hub_lab_or_city() {
    assertThat(new Scope("hub:africa").tags()).isEqualTo(new HubId("africa").tags());
    assertThat(new Scope("lab:tanzania").tags()).isEqualTo(new LabId("tanzania").tags());
    assertThat(new Scope("city:mwanza").tags()).containsExactly(new Tag("city", "mwanza"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "hub", "Global", "global:x", "region:africa", "HUB:africa", ":africa"})
  void there_are_no_other_kinds(String value) {
    assertInvalid("scope", () -> new Scope(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hub:", "hub:a", "hub:Africa", "city:dar es salaam", "lab:a:b", "hub:-x"})
  void its_name_is_a_short_one(String value) {
    assertInvalid("slug", () -> new Scope(value));
  }
}
