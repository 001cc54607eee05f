package org.sdgcities.certification.diagnosis;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sdgcities.certification.Town.AIR;
import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.NOBODY;
import static org.sdgcities.certification.Town.SLUMS;
import static org.sdgcities.certification.diagnosis.DiagnosisRule.*;
import static org.sdgcities.certification.diagnosis.Findings.*;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.criteria.CriteriaRule;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.DefineZone;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.RecordObservation;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.review.ReviewRule;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.diagnosis.CollectionMethod;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.HotSpotIdentified;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationRecorded;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ZoneDefined;
import org.sdgcities.kernel.diagnosis.HotSpotKind;
import org.sdgcities.kernel.diagnosis.HotSpotMethod;
import org.sdgcities.kernel.diagnosis.MissingReason;
import org.sdgcities.kernel.diagnosis.ReferencePeriod;
import org.sdgcities.kernel.diagnosis.ZoneKind;
import org.sdgcities.kernel.review.ReviewEvent.StepSubmitted;

class DiagnosisRulesTest {

  @Test
  void a_figure_is_recorded_with_its_source_and_files_under_the_next_number() {
    zoned()
        .and(Town.file(Step.DIAGNOSIS, 1))
        .when(
            DECIDER,
            new RecordObservation(
                CYCLE,
                SLUMS,
                new ReferencePeriod("2024-Q4"),
                new BigDecimal("41.2"),
                null,
                "%",
                " Housing survey ",
                CollectionMethod.SURVEY,
                "sex=female",
                1,
                List.of(1)))
        .then(
            new ObservationRecorded(
                CYCLE,
                2,
                SLUMS,
                new ReferencePeriod("2024-Q4"),
                new BigDecimal("41.2"),
                null,
                "%",
                "Housing survey",
                CollectionMethod.SURVEY,
                "sex=female",
                1,
                List.of(1),
                EDITOR));
  }

  @Test
  void what_is_missing_is_stated_with_a_reason() {
    drafted()
        .when(DECIDER, missing())
        .then(
            new ObservationRecorded(
                CYCLE,
                1,
                AIR,
                new ReferencePeriod("2024"),
                null,
                MissingReason.NOT_COLLECTED,
                PM,
                "City",
                CollectionMethod.SENSOR,
                null,
                null,
                List.of(),
                EDITOR));
  }

  @Test
  void a_figure_is_either_there_or_missing() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> observation(AIR, "2024", null, null, PM, null));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(
            () -> observation(AIR, "2024", BigDecimal.ONE, MissingReason.CONFIDENTIAL, PM, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+1000000000", "1E-10", "1234567890123456789"})
  void a_figure_that_nobody_would_write_is_no_command(String value) {
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> air("2024", value));
  }

  @Test
  void a_figure_is_of_a_known_indicator_and_in_its_unit() {
    IndicatorCode unknown = new IndicatorCode("SDG-99.9.9");
    drafted()
        .when(DECIDER, observation(unknown, "2024", BigDecimal.ONE, null, "%", null))
        .refused(CriteriaRule.INDICATOR_UNKNOWN, unknown);
    drafted()
        .when(DECIDER, observation(AIR, "2024", BigDecimal.ONE, null, "mg per m3", null))
        .refused(OTHER_UNIT, AIR, PM, "mg per m3");
  }

  @Test
  void a_figure_lies_within_the_bounds_of_its_indicator() {
    drafted().when(DECIDER, slums("100.01")).refused(TOO_GREAT, SLUMS, "100", "100.01");
    drafted().when(DECIDER, slums("-0.01")).refused(TOO_SMALL, SLUMS, "0", "-0.01");
    drafted()
        .when(DECIDER, slums("0"))
        .happens()
        .when(DECIDER, slums("100"))
        .happens()
        .when(DECIDER, air("2024", "512"))
        .happens();
  }

  @Test
  void a_figure_speaks_of_a_period_that_is_over() {
    drafted()
        .when(DECIDER, air("2026-03", "31"))
        .refused(PERIOD_NOT_OVER, new ReferencePeriod("2026-03"));
    drafted().on(Town.day(3, 31)).when(DECIDER, air("2026-03", "31")).happens();
  }

  @Test
  void a_figure_speaks_of_a_zone_and_rests_on_files_that_are_there() {
    zoned()
        .when(DECIDER, observation(AIR, "2024", BigDecimal.ONE, null, PM, 2))
        .refused(ZONE_UNKNOWN, 2);
    drafted()
        .when(
            DECIDER,
            new RecordObservation(
                CYCLE,
                AIR,
                new ReferencePeriod("2024"),
                BigDecimal.ONE,
                null,
                PM,
                "City",
                CollectionMethod.SENSOR,
                null,
                null,
                List.of(1)))
        .refused(ReviewRule.EVIDENCE_UNKNOWN, 1);
  }

  @Test
  void only_the_lab_describes_the_city() {
    measured().as(NOBODY).when(DECIDER, air("2024", "31")).refused(PeopleRule.ROLE_MISSING);
    measured().as(NOBODY).when(DECIDER, correction(1, "30")).refused(PeopleRule.ROLE_MISSING);
    measured().as(NOBODY).when(DECIDER, zone("Ilemela")).refused(PeopleRule.ROLE_MISSING);
    zoned().as(NOBODY).when(DECIDER, hotSpot(1, AIR)).refused(PeopleRule.ROLE_MISSING);
  }

  @Test
  void nothing_changes_while_the_step_is_with_the_hub() {
    Given submitted =
        measured()
            .and(
                new StepSubmitted(
                    Town.step(Step.DIAGNOSIS),
                    1,
                    Town.file(Step.DIAGNOSIS, 1).sha256(),
                    Town.MAYOR,
                    LEAD));
    submitted.when(DECIDER, air("2024", "31")).refused(ReviewRule.LOCKED, "submitted");
    submitted.when(DECIDER, correction(1, "30")).refused(ReviewRule.LOCKED, "submitted");
    submitted.when(DECIDER, zone("Ilemela")).refused(ReviewRule.LOCKED, "submitted");
    submitted.when(DECIDER, hotSpot(1, AIR)).refused(ReviewRule.LOCKED, "submitted");
  }

  @Test
  void a_zone_takes_the_next_number() {
    zoned()
        .when(DECIDER, new DefineZone(CYCLE, "Nyamagana", ZoneKind.ADMINISTRATIVE, 363_452L, null))
        .then(
            new ZoneDefined(
                CYCLE, 2, "Nyamagana", ZoneKind.ADMINISTRATIVE, 363_452L, null, EDITOR));
  }

  @Test
  void two_zones_do_not_share_a_name_however_it_is_written() {
    zoned().when(DECIDER, zone(" ILEMELA ")).refused(ZONE_NAME_TAKEN, "ILEMELA");
  }

  @Test
  void a_hot_spot_lies_in_zones_and_rests_on_figures() {
    zoned()
        .when(DECIDER, hotSpot(1, AIR))
        .then(
            new HotSpotIdentified(
                CYCLE,
                1,
                HotSpotKind.CHALLENGE,
                "Smoke",
                List.of(1),
                List.of(AIR),
                HotSpotMethod.THRESHOLD,
                "> 30",
                EDITOR));
    zoned().when(DECIDER, hotSpot(2, AIR)).refused(ZONE_UNKNOWN, 2);
    zoned().when(DECIDER, hotSpot(1, SLUMS)).refused(NOT_OBSERVED, SLUMS);
  }

  @Test
  void a_figure_that_is_missing_shows_no_hot_spot() {
    drafted()
        .when(DECIDER, zone("Ilemela"))
        .happens()
        .when(DECIDER, missing())
        .happens()
        .when(DECIDER, hotSpot(1, AIR))
        .refused(NOT_OBSERVED, AIR);
  }

  @Test
  void a_hot_spot_without_zone_indicator_or_parameters_is_no_command() {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> hotSpot(List.of(), List.of(AIR), "> 30"));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> hotSpot(List.of(1), List.of(), "> 30"));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> hotSpot(List.of(1), List.of(AIR), "  "));
  }
}
