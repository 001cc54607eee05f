package org.sdgcities.kernel.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.kernel.Invalid.assertInvalid;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.Profile;

class CriterionTest {

  private static final Requirement TWO_ZONES = requirement(Measure.ZONE_DEFINED, 2, null);
  private static final Requirement BOTH_AREAS =
      requirement(Measure.AREA_ASSESSED, 2, null, "PLANNING", "MUNICIPAL_REVENUE");

  private static Requirement requirement(
      Measure measure, int atLeast, Profile profile, String... of) {
    return new Requirement(measure, List.of(of), atLeast, profile);
  }

  private static Tally counted(Measure measure, String... items) {
    Tally tally = Tally.EMPTY;
    for (String item : items) {
      tally = tally.with(new Tally.Count(measure, item, true));
    }
    return tally;
  }

  @Test
  void a_requirement_is_met_when_enough_of_any_items_have_been_counted() {
    assertThat(TWO_ZONES.isMet(Tally.EMPTY)).isFalse();
    Tally one = counted(Measure.ZONE_DEFINED, "1", "1");
    assertThat(TWO_ZONES.have(one)).isEqualTo(1);
    assertThat(TWO_ZONES.isMet(one)).isFalse();
    assertThat(TWO_ZONES.isMet(counted(Measure.ZONE_DEFINED, "1", "9"))).isTrue();
    assertThat(TWO_ZONES.isMet(counted(Measure.ZONE_DEFINED, "1", "2", "3"))).isTrue();
    assertThat(TWO_ZONES.isMet(counted(Measure.HOT_SPOT_IDENTIFIED, "1", "2"))).isFalse();
    assertThat(TWO_ZONES.missing(one)).isEmpty();
  }

  @Test
  void where_items_are_named_only_they_count() {
    Tally other = counted(Measure.AREA_ASSESSED, "INCLUSIVE_GOVERNANCE", "PLANNING");
    assertThat(BOTH_AREAS.have(other)).isEqualTo(1);
    assertThat(BOTH_AREAS.isMet(other)).isFalse();
    assertThat(BOTH_AREAS.missing(other)).containsExactly("MUNICIPAL_REVENUE");
    Tally both = counted(Measure.AREA_ASSESSED, "MUNICIPAL_REVENUE", "PLANNING");
    assertThat(BOTH_AREAS.isMet(both)).isTrue();
    assertThat(BOTH_AREAS.missing(both)).isEmpty();
  }

  @Test
  void what_no_longer_counts_opens_the_gap_again() {
    Tally tally =
        counted(Measure.ZONE_DEFINED, "1", "2")
            .with(new Tally.Count(Measure.ZONE_DEFINED, "2", false));
    assertThat(TWO_ZONES.isMet(tally)).isFalse();
  }

  @Test
  void the_gaps_of_a_criterion_are_its_requirements_that_are_not_met() {
    Criterion criterion = criterion(TWO_ZONES, BOTH_AREAS);
    assertThat(criterion.gaps(Profile.STANDARD, Tally.EMPTY))
        .containsExactly(TWO_ZONES, BOTH_AREAS);
    assertThat(criterion.gaps(Profile.STANDARD, counted(Measure.ZONE_DEFINED, "1", "2")))
        .containsExactly(BOTH_AREAS);
    assertThat(criterion().gaps(Profile.STANDARD, Tally.EMPTY)).isEmpty();
  }

  @Test
  void what_is_asked_of_other_cycles_is_no_gap() {
    Requirement standard = requirement(Measure.INDICATOR_OBSERVED, 30, Profile.STANDARD);
    Requirement small = requirement(Measure.INDICATOR_OBSERVED, 15, Profile.SMALL_CITY);
    Criterion criterion = criterion(standard, small, TWO_ZONES);
    assertThat(criterion.gaps(Profile.STANDARD, Tally.EMPTY)).containsExactly(standard, TWO_ZONES);
    assertThat(criterion.gaps(Profile.SMALL_CITY, Tally.EMPTY)).containsExactly(small, TWO_ZONES);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_asked_of_all_is_asked_of_each(Profile profile) {
    assertThat(TWO_ZONES.appliesTo(profile)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1001})
  void at_least_one_and_at_most_a_thousand_are_asked_for(int atLeast) {
    assertInvalid("number.range", () -> requirement(Measure.ZONE_DEFINED, atLeast, null));
  }

  private static Criterion criterion(Requirement... requires) {
    return new Criterion(new CriterionId("1a"), Words.english("Zones"), List.of(requires));
  }
}
