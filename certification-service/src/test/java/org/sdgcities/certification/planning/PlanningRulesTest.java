package org.sdgcities.certification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sdgcities.certification.Town.AIR;
import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.NOBODY;
import static org.sdgcities.certification.planning.PlanningRule.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.criteria.CriteriaRule;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.planning.Plan.Objective;
import org.sdgcities.certification.planning.PlanningCommand.AdoptPlan;
import org.sdgcities.certification.planning.PlanningCommand.DraftPlan;
import org.sdgcities.certification.planning.PlanningCommand.SetObjective;
import org.sdgcities.certification.planning.PlanningCommand.StateGroupNotPresent;
import org.sdgcities.certification.review.ReviewRule;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.CriteriaEvent.IndicatorDefined;
import org.sdgcities.kernel.criteria.Direction;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.HotSpotIdentified;
import org.sdgcities.kernel.diagnosis.HotSpotKind;
import org.sdgcities.kernel.diagnosis.HotSpotMethod;
import org.sdgcities.kernel.evidence.EvidenceEvent.EvidenceAdded;
import org.sdgcities.kernel.evidence.EvidenceKind;
import org.sdgcities.kernel.planning.Group;
import org.sdgcities.kernel.planning.PlanningEvent.PlanAdopted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanDrafted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanObjectiveSet;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;

class PlanningRulesTest {

  private static final PlanningDecider DECIDER = new PlanningDecider();
  private static final StepRef STEP = Town.step(Step.PLANNING);
  private static final LocalDate TODAY = Town.day(3, 3);
  private static final AdoptPlan ADOPTION = new AdoptPlan(CYCLE, "City council", TODAY, 1);

  /// The diagnosis has found one hot spot.
  static Given drafted() {
    return Given.given(Town.programme())
        .and(Town.opened())
        .and(
            new HotSpotIdentified(
                CYCLE,
                1,
                HotSpotKind.CHALLENGE,
                "Smoke",
                List.of(1),
                List.of(AIR),
                HotSpotMethod.THRESHOLD,
                "> 30",
                EDITOR),
            new StepOpened(STEP, EDITOR))
        .as(EDITOR);
  }

  /// There is a plan with one objective, and the council's act.
  private static Given planned() {
    return drafted()
        .and(file(1, EvidenceKind.ADOPTION_ACT), file(2, EvidenceKind.MINUTES))
        .when(DECIDER, new DraftPlan(CYCLE, "Clean air"))
        .happens()
        .when(DECIDER, objective("31.5", "20"))
        .happens();
  }

  @Test
  void each_draft_is_a_further_version() {
    drafted()
        .when(DECIDER, new DraftPlan(CYCLE, "Clean air"))
        .happens()
        .when(DECIDER, new DraftPlan(CYCLE, "Clean air for all"))
        .then(new PlanDrafted(CYCLE, 2, "Clean air for all", EDITOR));
  }

  @Test
  void an_objective_answers_to_a_hot_spot_and_promises_a_figure() {
    drafted()
        .when(DECIDER, objective("31.5", "20"))
        .then(
            new PlanObjectiveSet(
                CYCLE,
                1,
                "Less smoke",
                List.of(1),
                AIR,
                new BigDecimal("31.5"),
                new BigDecimal("20"),
                2030,
                "Department of environment",
                "4.2.1",
                EDITOR));
  }

  @Test
  void an_objective_rests_on_a_hot_spot_and_an_indicator_that_are_there() {
    IndicatorCode unknown = new IndicatorCode("SDG-99.9.9");
    drafted().when(DECIDER, objective(2, AIR, "31.5", "20", 2030)).refused(HOT_SPOT_UNKNOWN, 2);
    drafted()
        .when(DECIDER, objective(1, unknown, "31.5", "20", 2030))
        .refused(CriteriaRule.INDICATOR_UNKNOWN, unknown);
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() ->
            new SetObjective(
                CYCLE, "x", List.of(), AIR, BigDecimal.ONE, BigDecimal.TWO, 2030, "y", "z"));
  }

  @Test
  void an_objective_changes_something_for_the_better() {
    drafted().when(DECIDER, objective("20", "20.0")).refused(NO_CHANGE, "20");
    drafted()
        .when(DECIDER, objective("20", "31.5"))
        .refused(WRONG_DIRECTION, AIR, "20", "31.5", Direction.DOWN);
  }

  @ParameterizedTest
  @CsvSource({"UP, 20, 30", "DOWN, 30, 20", "TARGET, 20, 30", "TARGET, 30, 20", "NONE, 30, 20"})
  void which_way_is_better_depends_on_the_indicator(
      Direction direction, String baseline, String target) {
    drafted()
        .and(
            new IndicatorDefined(
                AIR,
                Words.english("Air"),
                "u",
                "Environment",
                "Sustainable",
                null,
                direction,
                null,
                null,
                "a test",
                "nothing",
                Town.STEWARD))
        .when(DECIDER, objective(baseline, target))
        .happens();
  }

  @Test
  void an_objective_lies_ahead_at_the_earliest_at_the_end_of_this_year() {
    drafted()
        .when(DECIDER, objective(1, AIR, "31.5", "20", 2025))
        .refused(YEAR_OVER, Year.of(2025));
    drafted().when(DECIDER, objective(1, AIR, "31.5", "20", 2026)).happens();
  }

  @Test
  void the_council_adopts_the_plan() {
    planned()
        .when(DECIDER, ADOPTION)
        .then(new PlanAdopted(CYCLE, "City council", TODAY, 1, EDITOR));
  }

  @Test
  void a_plan_is_adopted_once() {
    planned()
        .when(DECIDER, ADOPTION)
        .happens()
        .after(5)
        .when(DECIDER, ADOPTION)
        .refused(ADOPTED, TODAY);
  }

  @Test
  void only_a_drafted_plan_with_an_objective_is_adopted() {
    Given act = drafted().and(file(1, EvidenceKind.ADOPTION_ACT));
    act.when(DECIDER, ADOPTION).refused(NOT_DRAFTED);
    act.when(DECIDER, new DraftPlan(CYCLE, "Clean air"))
        .happens()
        .when(DECIDER, ADOPTION)
        .refused(NO_OBJECTIVE);
  }

  @Test
  void an_adoption_has_happened_and_its_act_is_among_the_files() {
    planned()
        .when(DECIDER, new AdoptPlan(CYCLE, "City council", TODAY.plusDays(1), 1))
        .refused(NOT_YET, TODAY.plusDays(1));
    planned().when(DECIDER, new AdoptPlan(CYCLE, "City council", TODAY, 2)).refused(NO_ACT, 2);
    planned()
        .when(DECIDER, new AdoptPlan(CYCLE, "City council", TODAY, 3))
        .refused(ReviewRule.EVIDENCE_UNKNOWN, 3);
  }

  @Test
  void others_see_the_objectives_and_the_day_of_adoption() {
    Plan before = planned().state(Plan.FOLD, STEP);
    assertThat(before.adopted()).isNull();
    assertThat(before.objectives())
        .containsExactly(new Objective(1, AIR, new BigDecimal("31.5"), new BigDecimal("20")));
    assertThat(before.hasObjective(1)).isTrue();
    assertThat(before.hasObjective(2)).isFalse();

    assertThat(planned().when(DECIDER, ADOPTION).happens().state(Plan.FOLD, STEP).adopted())
        .isEqualTo(TODAY);
  }

  @Test
  void only_the_lab_plans_and_only_while_the_step_is_drafted() {
    Given unopened = Given.given(Town.programme()).and(Town.opened());
    List.of(
            ParticipationTest.activity(TODAY, Map.of(Group.YOUTH, 40), 0),
            new StateGroupNotPresent(CYCLE, Group.YOUTH, "None"),
            new DraftPlan(CYCLE, "Clean air"),
            objective("31.5", "20"),
            ADOPTION)
        .forEach(command -> {
          planned().as(NOBODY).when(DECIDER, command).refused(PeopleRule.ROLE_MISSING);
          unopened.as(EDITOR).when(DECIDER, command).refused(ReviewRule.LOCKED, "not started");
        });
  }

  private static SetObjective objective(String baseline, String target) {
    return objective(1, AIR, baseline, target, 2030);
  }

  private static SetObjective objective(
      int hotSpot, IndicatorCode indicator, String baseline, String target, int year) {
    return new SetObjective(
        CYCLE,
        "Less smoke",
        List.of(hotSpot),
        indicator,
        new BigDecimal(baseline),
        new BigDecimal(target),
        year,
        "Department of environment",
        "4.2.1");
  }

  static EvidenceAdded file(int number, EvidenceKind kind) {
    Sha256 sha256 = Town.file(Step.PLANNING, number).sha256();
    return new EvidenceAdded(
        STEP, number, kind, "File " + number, sha256, 100, "text/csv", "en", null, EDITOR);
  }
}
