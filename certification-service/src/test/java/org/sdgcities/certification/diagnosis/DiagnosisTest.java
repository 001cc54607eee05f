package org.sdgcities.certification.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.AIR;
import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.HUB_LEAD;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.MODERATOR;
import static org.sdgcities.certification.Town.NOBODY;
import static org.sdgcities.certification.Town.REVIEWER_1;
import static org.sdgcities.certification.Town.REVIEWER_2;
import static org.sdgcities.certification.Town.SLUMS;
import static org.sdgcities.certification.diagnosis.Findings.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.RecordObservation;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.review.ReviewRule;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.diagnosis.CollectionMethod;
import org.sdgcities.kernel.diagnosis.ReferencePeriod;
import org.sdgcities.kernel.review.ReviewEvent.ReviewersAssigned;
import org.sdgcities.kernel.review.ReviewEvent.StepDecided;
import org.sdgcities.kernel.review.ReviewEvent.StepSubmitted;
import org.sdgcities.kernel.review.StepCondition;
import org.sdgcities.kernel.review.StepOutcome;

class DiagnosisTest {

  private static final StepRef STEP = Town.step(Step.DIAGNOSIS);

  private static Diagnosis of(Given given) {
    return given.state(Diagnosis.FOLD, STEP);
  }

  private static Given decided(StepOutcome outcome) {
    List<StepCondition> conditions =
        outcome == StepOutcome.CONDITIONAL
            ? List.of(new StepCondition(1, "Map the river.", "City", Town.day(6, 1)))
            : List.of();
    return measured()
        .and(
            new StepSubmitted(STEP, 1, Town.file(Step.DIAGNOSIS, 1).sha256(), Town.MAYOR, LEAD),
            new ReviewersAssigned(
                STEP, 1, List.of(REVIEWER_1, REVIEWER_2), Town.day(4, 17), HUB_LEAD),
            new StepDecided(STEP, 1, outcome, List.of(), conditions, MODERATOR));
  }

  @ParameterizedTest
  @EnumSource(names = {"ACCEPTED", "CONDITIONAL"})
  void the_city_goes_on_observing_and_correcting_after_acceptance(StepOutcome outcome) {
    Given later =
        decided(outcome)
            .on(LocalDate.of(2027, 2, 1))
            .when(DECIDER, air("2025", "29"))
            .happens()
            .as(LEAD)
            .when(DECIDER, correction(2, "28"))
            .happens();

    assertThat(of(later).values(AIR))
        .isEqualTo(Map.of(day(2024), new BigDecimal("31.5"), day(2025), new BigDecimal("28")));
    later.when(DECIDER, zone("Ilemela")).refused(ReviewRule.LOCKED);
    later.as(NOBODY).when(DECIDER, air("2025", "29")).refused(PeopleRule.ROLE_MISSING);
  }

  @ParameterizedTest
  @EnumSource(names = {"RETURNED", "NOT_ACCEPTED"})
  void a_diagnosis_that_was_not_accepted_is_closed(StepOutcome outcome) {
    decided(outcome).as(EDITOR).when(DECIDER, air("2025", "29")).refused(ReviewRule.LOCKED);
  }

  @Test
  void the_values_of_an_indicator_are_those_that_hold_now_by_period() {
    Given given =
        measured()
            .when(DECIDER, air("2023", "33"))
            .happens()
            .when(DECIDER, air("2025-Q2", "30"))
            .happens()
            .when(DECIDER, slums("41.2"))
            .happens()
            .when(DECIDER, correction(2, "34"))
            .happens();

    assertThat(of(given).values(AIR))
        .containsExactly(
            Map.entry(day(2023), new BigDecimal("34")),
            Map.entry(day(2024), new BigDecimal("31.5")),
            Map.entry(LocalDate.of(2025, 6, 30), new BigDecimal("30")));
    assertThat(of(given).values(SLUMS))
        .containsExactly(Map.entry(day(2024), new BigDecimal("41.2")));
  }

  @Test
  void of_two_figures_for_one_period_the_later_one_holds_even_if_the_former_is_corrected() {
    Given given =
        measured()
            .when(DECIDER, air("2024", "29"))
            .happens()
            .when(DECIDER, correction(1, "13.5"))
            .happens();

    assertThat(of(given).values(AIR)).containsExactly(Map.entry(day(2024), new BigDecimal("29")));
  }

  @Test
  void values_of_zones_or_parts_of_the_population_or_missing_ones_are_not_those_of_the_city() {
    Given given =
        drafted()
            .when(DECIDER, zone("Ilemela"))
            .happens()
            .when(DECIDER, observation(AIR, "2024", BigDecimal.TEN, null, PM, 1))
            .happens()
            .when(DECIDER, missing())
            .happens()
            .when(
                DECIDER,
                new RecordObservation(
                    CYCLE,
                    AIR,
                    new ReferencePeriod("2024"),
                    BigDecimal.TEN,
                    null,
                    PM,
                    "City",
                    CollectionMethod.SENSOR,
                    "sex=female",
                    null,
                    List.of()))
            .happens();

    assertThat(of(given).values(AIR)).isEmpty();
    assertThat(of(given).hasValue(AIR)).isTrue();
    assertThat(of(given).hasValue(SLUMS)).isFalse();
  }

  private static LocalDate day(int year) {
    return LocalDate.of(year, 12, 31);
  }
}
