package org.sdgcities.certification.capacity;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.NOBODY;
import static org.sdgcities.certification.capacity.CapacityRule.*;
import static org.sdgcities.kernel.capacity.Area.MUNICIPAL_REVENUE;
import static org.sdgcities.kernel.capacity.Area.PLANNING;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.capacity.CapacityCommand.AssessCapacity;
import org.sdgcities.certification.capacity.CapacityCommand.CompleteAction;
import org.sdgcities.certification.capacity.CapacityCommand.DeliverTraining;
import org.sdgcities.certification.capacity.CapacityCommand.PlanAction;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.review.ReviewRule;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.capacity.Area;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityActionCompleted;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityActionPlanned;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityAssessed;
import org.sdgcities.kernel.capacity.CapacityEvent.TrainingDelivered;
import org.sdgcities.kernel.capacity.Phase;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;

class CapacityRulesTest {

  private static final CapacityDecider DECIDER = new CapacityDecider();
  private static final LocalDate TODAY = Town.day(3, 3);

  private static Given drafted() {
    return Given.given(Town.programme())
        .and(Town.opened())
        .and(new StepOpened(Town.step(Step.CAPACITY), EDITOR))
        .as(EDITOR);
  }

  /// How revenue stood before has been assessed.
  private static Given assessed() {
    return drafted().when(DECIDER, assessment(MUNICIPAL_REVENUE, Phase.BEFORE, 1)).happens();
  }

  private static Given planned() {
    return assessed().when(DECIDER, action(MUNICIPAL_REVENUE, TODAY)).happens();
  }

  @Test
  void an_area_is_assessed_before_and_after() {
    assessed()
        .and(Town.file(Step.CAPACITY, 1))
        .when(
            DECIDER,
            new AssessCapacity(
                CYCLE, MUNICIPAL_REVENUE, Phase.AFTER, 3, " Bills are sent. ", List.of(1)))
        .then(
            new CapacityAssessed(
                CYCLE, MUNICIPAL_REVENUE, Phase.AFTER, 3, "Bills are sent.", List.of(1), EDITOR));
  }

  @Test
  void what_became_of_an_area_is_not_assessed_before_where_it_stood() {
    assessed().when(DECIDER, assessment(PLANNING, Phase.AFTER, 3)).refused(NOT_ASSESSED, PLANNING);
  }

  @Test
  void an_assessment_rests_on_files_that_are_there() {
    drafted()
        .when(DECIDER, new AssessCapacity(CYCLE, PLANNING, Phase.BEFORE, 1, "No plan.", List.of(1)))
        .refused(ReviewRule.EVIDENCE_UNKNOWN, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 5})
  void maturity_goes_from_0_to_4(int maturity) {
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> assessment(PLANNING, Phase.BEFORE, maturity));
  }

  @Test
  void an_action_is_planned_for_an_area_that_was_assessed() {
    assessed()
        .when(DECIDER, action(MUNICIPAL_REVENUE, TODAY))
        .then(
            new CapacityActionPlanned(
                CYCLE, 1, MUNICIPAL_REVENUE, "Send bills", "Treasury", TODAY, EDITOR));
    assessed().when(DECIDER, action(PLANNING, TODAY)).refused(NOT_ASSESSED, PLANNING);
  }

  @Test
  void an_action_lies_ahead() {
    assessed()
        .when(DECIDER, action(MUNICIPAL_REVENUE, TODAY.minusDays(1)))
        .refused(DUE_IN_THE_PAST, TODAY.minusDays(1));
  }

  @Test
  void a_completed_action_counts_for_its_area() {
    planned()
        .when(DECIDER, new CompleteAction(CYCLE, 1, "40 % more paid.", TODAY))
        .then(
            new CapacityActionCompleted(
                CYCLE, 1, MUNICIPAL_REVENUE, "40 % more paid.", TODAY, EDITOR));
  }

  @Test
  void an_action_is_completed_once_if_there_is_one_and_not_in_advance() {
    CompleteAction command = new CompleteAction(CYCLE, 1, "40 % more paid.", TODAY);
    assessed().when(DECIDER, command).refused(ACTION_UNKNOWN, 1);
    planned().when(DECIDER, command).happens().when(DECIDER, command).refused(ACTION_COMPLETED, 1);
    planned()
        .when(DECIDER, new CompleteAction(CYCLE, 1, "40 % more paid.", TODAY.plusDays(1)))
        .refused(NOT_YET, TODAY.plusDays(1));
  }

  @Test
  void a_training_is_recorded_with_its_hours_and_who_came() {
    drafted()
        .when(DECIDER, training(TODAY, "7.5", 12, 10, 1))
        .happens()
        .when(DECIDER, training(TODAY, "16", 0, 1, 0))
        .then(
            new TrainingDelivered(
                CYCLE,
                2,
                PLANNING,
                "Reading maps",
                TODAY,
                new BigDecimal("16"),
                0,
                1,
                0,
                "University",
                EDITOR));
  }

  @Test
  void a_training_is_recorded_once_it_was_held() {
    drafted()
        .when(DECIDER, training(TODAY.plusDays(1), "7.5", 12, 10, 1))
        .refused(NOT_YET, TODAY.plusDays(1));
  }

  @Test
  void a_training_without_people_or_with_hours_that_cannot_be_is_no_command() {
    Stream.<Runnable>of(
            () -> training(TODAY, "8", 0, 0, 0),
            () -> training(TODAY, "8", 2, -1, 0),
            () -> training(TODAY, "0", 1, 0, 0),
            () -> training(TODAY, "-8", 1, 0, 0),
            () -> training(TODAY, "2000.01", 1, 0, 0),
            () -> training(TODAY, "7.125", 1, 0, 0))
        .forEach(command -> assertThatExceptionOfType(InvalidValue.class).isThrownBy(command::run));
  }

  @Test
  void only_the_lab_does_this_and_only_while_the_step_is_drafted() {
    Given unopened = Given.given(Town.programme()).and(Town.opened());
    List.of(
            assessment(PLANNING, Phase.BEFORE, 1),
            action(MUNICIPAL_REVENUE, TODAY),
            new CompleteAction(CYCLE, 1, "Done", TODAY),
            training(TODAY, "8", 1, 0, 0))
        .forEach(command -> {
          planned().as(NOBODY).when(DECIDER, command).refused(PeopleRule.ROLE_MISSING);
          unopened.as(EDITOR).when(DECIDER, command).refused(ReviewRule.LOCKED, "not started");
        });
  }

  private static AssessCapacity assessment(Area area, Phase phase, int maturity) {
    return new AssessCapacity(CYCLE, area, phase, maturity, "As the staff sees it.", List.of());
  }

  private static PlanAction action(Area area, LocalDate due) {
    return new PlanAction(CYCLE, area, "Send bills", "Treasury", due);
  }

  private static DeliverTraining training(
      LocalDate held, String hours, int women, int men, int unstated) {
    return new DeliverTraining(
        CYCLE,
        PLANNING,
        "Reading maps",
        held,
        new BigDecimal(hours),
        women,
        men,
        unstated,
        "University");
  }
}
