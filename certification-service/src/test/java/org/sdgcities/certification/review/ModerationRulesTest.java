package org.sdgcities.certification.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.*;
import static org.sdgcities.certification.people.PeopleRule.ROLE_MISSING;
import static org.sdgcities.certification.review.LabRulesTest.mayNotAdministering;
import static org.sdgcities.certification.review.ReviewRule.*;
import static org.sdgcities.certification.review.ReviewRulesTest.*;
import static org.sdgcities.kernel.review.Finding.*;
import static org.sdgcities.kernel.review.StepOutcome.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.review.ReviewCommand.*;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.people.*;
import org.sdgcities.kernel.people.PeopleEvent.*;
import org.sdgcities.kernel.review.*;
import org.sdgcities.kernel.review.ReviewEvent.*;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.*;
import org.sdgcities.kernel.roles.Scope;

class ModerationRulesTest {

  private static final ReviewDecider DECIDER = new ReviewDecider();
  private static final StepRef STEP = Town.step(Step.DIAGNOSIS);
  private static final List<Reason> REASONS =
      List.of(new Reason(new CriterionId("1b"), "The map leaves out the east of the city."));
  private static final LocalDate LAST = Town.day(8, 30);

  /// Both reviewers have finished.
  private static Given reviewed(Given underReview, Finding finding) {
    Given one =
        foundBoth(underReview, REVIEWER_1, finding)
            .when(DECIDER, complete(ACCEPTED, null))
            .happens();
    return foundBoth(one, REVIEWER_2, finding).when(DECIDER, complete(ACCEPTED, null)).happens();
  }

  private static Given reviewed() {
    return reviewed(underReview(), MET);
  }

  private static Given.When<ReviewCommand> decide(
      Given given, StepOutcome outcome, NewCondition... conditions) {
    List<Reason> reasons = outcome == ACCEPTED ? List.of() : REASONS;
    return given
        .as(MODERATOR)
        .when(DECIDER, new ModerateStep(STEP, outcome, reasons, List.of(conditions)));
  }

  static Given accepted() {
    return decide(reviewed(), ACCEPTED).happens();
  }

  /// Accepted with two conditions.
  static Given conditional() {
    return decide(reviewed(), CONDITIONAL, condition(Town.day(6, 30)), condition(Town.day(7, 31)))
        .happens();
  }

  static Given returned(Finding finding) {
    return decide(reviewed(underReview(), finding), RETURNED).happens();
  }

  /// The returned step has been revised, submitted and reviewed once more.
  private static Given reviewedAgain(Given returned, Finding finding) {
    var answers = Map.of(new CriterionId("1a"), "Newer figures", new CriterionId("1b"), "A map");
    return reviewed(
        assigned(
            resubmitted(returned.as(LEAD).when(DECIDER, new ReviseStep(STEP, answers)).happens())),
        finding);
  }

  private static Given resubmitted(Given draft) {
    return draft
        .as(MAYOR)
        .when(DECIDER, new SignStep(STEP))
        .happens()
        .as(LEAD)
        .when(DECIDER, new SubmitStep(STEP))
        .happens();
  }

  private static Given assigned(Given submitted) {
    return submitted
        .as(HUB_LEAD)
        .when(DECIDER, new AssignReviewers(STEP, List.of(REVIEWER_1, REVIEWER_2)))
        .happens();
  }

  private static NewCondition condition(LocalDate due) {
    return new NewCondition("Complete the map", "Department of planning", due);
  }

  private static Stage stage(Given given) {
    return given.state(StepState.FOLD, STEP).stage();
  }

  @Test
  void only_the_hubs_lead_names_the_reviewers_and_only_of_what_was_submitted() {
    var assign = new AssignReviewers(STEP, List.of(REVIEWER_1, REVIEWER_2));
    submitted().as(REVIEWER_1).when(DECIDER, assign).refused(ROLE_MISSING);
    reviewed().as(HUB_LEAD).when(DECIDER, assign).refused(NOT_AT_THIS_STAGE, "reviewed");
  }

  @Test
  void a_reviewer_may_work_for_the_lab_of_another_city() {
    RoleGranted elsewhere = granted(REVIEWER_2, Role.LAB_EDITOR, new Scope("lab:kenya"));
    assigned(submitted().and(Town.declarations()).and(elsewhere));
  }

  @Test
  void who_is_a_reviewer_no_longer_reviews_no_longer() {
    underReview()
        .and(new RoleRevoked(REVIEWER_1, Role.HUB_REVIEWER, Scope.of(HUB), "Left", HUB_LEAD))
        .as(REVIEWER_1)
        .when(DECIDER, found(new CriterionId("1a"), MET))
        .refused(ROLE_MISSING, Role.HUB_REVIEWER, Scope.of(HUB));
  }

  @Test
  void the_moderator_decides_when_all_reviewers_have_finished() {
    decide(reviewed(), ACCEPTED)
        .then(new StepDecided(STEP, 1, ACCEPTED, List.of(), List.of(), MODERATOR));
    Given oneHasFinished =
        foundBoth(underReview(), REVIEWER_1, MET).when(DECIDER, complete(ACCEPTED, null)).happens();
    decide(oneHasFinished, ACCEPTED).refused(NOT_AT_THIS_STAGE, "under review");
    decide(accepted(), RETURNED).refused(NOT_AT_THIS_STAGE, "accepted");
  }

  @Test
  void duty_D1_who_reviewed_or_had_a_hand_in_the_step_does_not_decide() {
    var accept = new ModerateStep(STEP, ACCEPTED, List.of(), List.of());
    reviewed().as(HUB_LEAD).when(DECIDER, accept).refused(ROLE_MISSING);
    for (var person : List.of(REVIEWER_1, EDITOR, MAYOR)) {
      reviewed()
          .and(granted(person, Role.GLOBAL_MODERATOR, Scope.GLOBAL))
          .as(person)
          .when(DECIDER, accept)
          .refused(REVIEWER_MODERATES);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACCEPTED")
  void whatever_is_not_simply_accepted_has_a_reason(StepOutcome outcome) {
    reviewed()
        .as(MODERATOR)
        .when(DECIDER, new ModerateStep(STEP, outcome, List.of(), List.of(condition(LAST))))
        .refused(REASON_MISSING);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CONDITIONAL")
  void only_a_conditional_acceptance_has_conditions_and_it_has_some(StepOutcome outcome) {
    decide(reviewed(), outcome, condition(LAST)).refused(CONDITION_MISSING);
    decide(reviewed(), CONDITIONAL).refused(CONDITION_MISSING);
  }

  @Test
  void conditions_are_numbered_and_due_within_180_days() {
    decide(reviewed(), CONDITIONAL, condition(Town.day(3, 4)), condition(LAST))
        .then(
            new StepDecided(
                STEP,
                1,
                CONDITIONAL,
                REASONS,
                List.of(numbered(1, Town.day(3, 4)), numbered(2, LAST)),
                MODERATOR));
    for (LocalDate wrong : List.of(Town.day(3, 3), LAST.plusDays(1))) {
      decide(reviewed(), CONDITIONAL, condition(LAST), condition(wrong))
          .refused(CONDITION_TOO_LATE, LAST);
    }
  }

  private static StepCondition numbered(int number, LocalDate due) {
    return new StepCondition(number, "Complete the map", "Department of planning", due);
  }

  @Test
  void returned_twice_with_reasons_and_revised_with_answers_it_is_accepted_at_the_third_try() {
    Given twice = decide(reviewedAgain(returned(NOT_MET), PARTLY_MET), RETURNED).happens();
    Given third = reviewedAgain(twice, MET);

    assertThat(third.state(StepState.FOLD, STEP).rounds()).isEqualTo(3);
    decide(third, ACCEPTED)
        .then(new StepDecided(STEP, 3, ACCEPTED, List.of(), List.of(), MODERATOR));
  }

  @Test
  void after_the_third_try_it_is_not_returned_again_but_accepted_or_not() {
    Given twice = decide(reviewedAgain(returned(NOT_MET), NOT_MET), RETURNED).happens();
    Given third = reviewedAgain(twice, NOT_MET);

    decide(third, RETURNED).refused(ROUNDS_USED_UP, 3);
    Given ended = decide(third, NOT_ACCEPTED).happens();
    List<ReviewCommand> ways =
        List.of(
            new OpenStep(STEP),
            new WithdrawStep(STEP, "A new council"),
            new ReviseStep(STEP, Map.of()));
    for (ReviewCommand way : ways) {
      ended.as(LEAD).when(DECIDER, way).refused(NOT_AT_THIS_STAGE, "not accepted");
    }
  }

  @Test
  void what_was_sent_back_as_incomplete_does_not_count_as_a_try() {
    Given sentBack =
        submitted()
            .and(Town.declarations())
            .as(HUB_LEAD)
            .when(DECIDER, new RejectIncomplete(STEP, List.of("The map is empty.")))
            .happens();
    Given once = decide(reviewed(assigned(resubmitted(sentBack)), NOT_MET), RETURNED).happens();
    decide(reviewedAgain(once, NOT_MET), RETURNED)
        .then(new StepDecided(STEP, 2, RETURNED, REASONS, List.of(), MODERATOR));
  }

  @Test
  void it_is_accepted_for_good_when_a_reviewer_has_closed_every_condition() {
    Given given = conditional();
    given.as(LEAD).when(DECIDER, close(1)).refused(ROLE_MISSING, Role.HUB_REVIEWER, Scope.of(HUB));
    given
        .as(REVIEWER_1)
        .when(DECIDER, close(2))
        .then(new ConditionClosed(STEP, 2, "Looked at the map.", REVIEWER_1));

    given.when(DECIDER, close(2)).happens();
    assertThat(stage(given)).isInstanceOf(Stage.Conditional.class);
    given.when(DECIDER, close(2)).refused(CONDITION_UNKNOWN, 2);
    given.when(DECIDER, close(3)).refused(CONDITION_UNKNOWN, 3);
    given.when(DECIDER, close(1)).happens();
    assertThat(stage(given)).isInstanceOf(Stage.Accepted.class);
    given.when(DECIDER, close(1)).refused(NOT_AT_THIS_STAGE, "accepted");
  }

  private static CloseCondition close(int number) {
    return new CloseCondition(STEP, number, "Looked at the map.");
  }

  @Test
  void duty_D1_who_had_a_hand_in_the_step_closes_no_condition_of_it() {
    conditional()
        .and(granted(EDITOR, Role.HUB_REVIEWER, Scope.of(HUB)))
        .as(EDITOR)
        .when(DECIDER, close(1))
        .refused(CITY_SIDE_REVIEWS, EDITOR);
  }

  @Test
  void the_moderator_reopens_what_was_accepted_and_counts_its_tries_anew() {
    reopen(accepted()).then(new StepReopened(STEP, "The census was wrong.", MODERATOR));
    reopen(conditional()).then(new StepReopened(STEP, "The census was wrong.", MODERATOR));
    reopen(returned(NOT_MET)).refused(NOT_AT_THIS_STAGE, "returned");
    accepted()
        .as(LEAD)
        .when(DECIDER, new ReopenStep(STEP, "The census was wrong."))
        .refused(ROLE_MISSING, Role.GLOBAL_MODERATOR, Scope.GLOBAL);

    Given again = reviewedAfterReopening();
    for (int round = 2; round < 4; round++) {
      decide(again, RETURNED)
          .then(new StepDecided(STEP, round, RETURNED, REASONS, List.of(), MODERATOR));
      again = reviewedAgain(decide(again, RETURNED).happens(), NOT_MET);
    }
    decide(again, RETURNED).refused(ROUNDS_USED_UP, 3);
  }

  @Test
  void duty_D10_who_administers_the_programme_does_not_moderate() {
    var accept = new ModerateStep(STEP, ACCEPTED, List.of(), List.of());
    mayNotAdministering(reviewed(), MODERATOR, accept);
    mayNotAdministering(conditional(), REVIEWER_1, close(1));
    mayNotAdministering(accepted(), MODERATOR, new ReopenStep(STEP, "The census was wrong."));
  }

  @Test
  void duty_D10_nor_does_he_lead_the_work_of_a_hub_on_a_step() {
    Given given = submitted().and(Town.declarations());
    var assign = new AssignReviewers(STEP, List.of(REVIEWER_1, REVIEWER_2));
    mayNotAdministering(given, HUB_LEAD, new RejectIncomplete(STEP, List.of("Empty")));
    mayNotAdministering(given, HUB_LEAD, assign);
  }

  static Given.When<ReviewCommand> reopen(Given given) {
    return given.as(MODERATOR).when(DECIDER, new ReopenStep(STEP, "The census was wrong."));
  }

  private static Given reviewedAfterReopening() {
    return reviewed(assigned(resubmitted(reopen(accepted()).happens())), NOT_MET);
  }
}
