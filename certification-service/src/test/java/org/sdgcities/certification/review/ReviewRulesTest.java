package org.sdgcities.certification.review;

import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.HUB;
import static org.sdgcities.certification.Town.HUB_LEAD;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.MAYOR;
import static org.sdgcities.certification.Town.NOBODY;
import static org.sdgcities.certification.Town.REVIEWER_1;
import static org.sdgcities.certification.Town.REVIEWER_2;
import static org.sdgcities.certification.Town.granted;
import static org.sdgcities.certification.review.ReviewRule.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.review.ReviewCommand.AnswerClarification;
import org.sdgcities.certification.review.ReviewCommand.AssignReviewers;
import org.sdgcities.certification.review.ReviewCommand.CompleteReview;
import org.sdgcities.certification.review.ReviewCommand.OpenStep;
import org.sdgcities.certification.review.ReviewCommand.RecordFinding;
import org.sdgcities.certification.review.ReviewCommand.RejectIncomplete;
import org.sdgcities.certification.review.ReviewCommand.RequestClarification;
import org.sdgcities.certification.review.ReviewCommand.SignStep;
import org.sdgcities.certification.review.ReviewCommand.SubmitStep;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Finding;
import org.sdgcities.kernel.review.ReviewEvent.ClarificationAnswered;
import org.sdgcities.kernel.review.ReviewEvent.ClarificationRequested;
import org.sdgcities.kernel.review.ReviewEvent.FindingRecorded;
import org.sdgcities.kernel.review.ReviewEvent.ReviewCompleted;
import org.sdgcities.kernel.review.ReviewEvent.ReviewersAssigned;
import org.sdgcities.kernel.review.ReviewEvent.SubmissionIncomplete;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.ConflictDeclared;
import org.sdgcities.kernel.roles.Scope;

class ReviewRulesTest {

  private static final ReviewDecider DECIDER = new ReviewDecider();
  private static final StepRef STEP = Town.step(Step.DIAGNOSIS);
  private static final CriterionId A = new CriterionId("1a");
  private static final CriterionId B = new CriterionId("1b");

  static Given opened() {
    return Given.given(Town.programme()).and(Town.opened());
  }

  /// The diagnosis has been submitted.
  static Given submitted() {
    return opened()
        .as(EDITOR)
        .when(DECIDER, new OpenStep(STEP))
        .happens()
        .and(Town.file(Step.DIAGNOSIS, 1))
        .as(MAYOR)
        .when(DECIDER, new SignStep(STEP))
        .happens()
        .as(LEAD)
        .when(DECIDER, new SubmitStep(STEP))
        .happens();
  }

  static Given underReview() {
    return submitted()
        .and(Town.declarations())
        .as(HUB_LEAD)
        .when(DECIDER, new AssignReviewers(STEP, List.of(REVIEWER_1, REVIEWER_2)))
        .happens();
  }

  @Test
  void the_hub_lead_sends_back_what_is_plainly_incomplete_and_it_does_not_count_as_a_round() {
    submitted()
        .as(HUB_LEAD)
        .when(DECIDER, new RejectIncomplete(STEP, List.of("The map is empty.")))
        .then(new SubmissionIncomplete(STEP, 1, List.of("The map is empty."), HUB_LEAD));
  }

  @Test
  void only_the_lead_of_the_citys_own_hub_does_that() {
    submitted()
        .and(granted(NOBODY, Role.HUB_LEAD, new Scope("hub:asia")))
        .as(NOBODY)
        .when(DECIDER, new RejectIncomplete(STEP, List.of("The map is empty.")))
        .refused(PeopleRule.ROLE_MISSING, Role.HUB_LEAD, Scope.of(HUB));
  }

  @Test
  void two_reviewers_who_are_free_of_ties_are_assigned_and_have_45_days() {
    submitted()
        .and(Town.declarations())
        .as(HUB_LEAD)
        .when(DECIDER, new AssignReviewers(STEP, List.of(REVIEWER_1, REVIEWER_2)))
        .then(
            new ReviewersAssigned(
                STEP, 1, List.of(REVIEWER_1, REVIEWER_2), Town.day(4, 17), HUB_LEAD));
  }

  @Test
  void one_reviewer_is_too_few_and_one_named_twice_too() {
    submitted()
        .and(Town.declarations())
        .as(HUB_LEAD)
        .when(DECIDER, new AssignReviewers(STEP, List.of(REVIEWER_1)))
        .refused(TOO_FEW_REVIEWERS, 2);
    submitted()
        .and(Town.declarations())
        .as(HUB_LEAD)
        .when(DECIDER, new AssignReviewers(STEP, List.of(REVIEWER_1, REVIEWER_1)))
        .refused(TOO_FEW_REVIEWERS, 2);
  }

  @Test
  void who_is_no_reviewer_of_this_hub_is_not_assigned() {
    assign(submitted().and(Town.declarations()), NOBODY).refused(NOT_A_REVIEWER);
  }

  @Test
  void who_had_a_hand_in_the_step_does_not_review_it() {
    assign(
            submitted()
                .and(Town.declarations())
                .and(granted(EDITOR, Role.HUB_REVIEWER, Scope.of(HUB))),
            EDITOR)
        .refused(CITY_SIDE_REVIEWS, EDITOR);
  }

  @Test
  void who_works_for_the_citys_lab_does_not_review_even_without_a_hand_in_it() {
    assign(
            submitted()
                .and(Town.declarations())
                .and(granted(NOBODY, Role.HUB_REVIEWER, Scope.of(HUB)))
                .and(granted(NOBODY, Role.LAB_EDITOR, Scope.of(Town.LAB))),
            NOBODY)
        .refused(CITY_SIDE_REVIEWS, NOBODY);
  }

  @Test
  void a_reviewer_must_have_declared_and_must_be_free_of_ties() {
    assign(submitted(), REVIEWER_2).refused(NO_DECLARATION, REVIEWER_1);
    assign(
            submitted()
                .and(Town.declarations())
                .and(new ConflictDeclared(REVIEWER_2, Town.CYCLE, Interest.ADVISED)),
            REVIEWER_2)
        .refused(TIED_TO_THE_CITY, REVIEWER_2);
  }

  private static Given.When<ReviewCommand> assign(Given given, PersonId second) {
    return given.as(HUB_LEAD).when(DECIDER, new AssignReviewers(STEP, List.of(REVIEWER_1, second)));
  }

  @Test
  void a_question_stops_the_hubs_clock_until_the_city_has_answered() {
    Given asked =
        underReview()
            .after(10)
            .as(REVIEWER_1)
            .when(DECIDER, new RequestClarification(STEP, List.of("Which year?", "Which area?")))
            .happens();
    asked
        .after(7)
        .as(LEAD)
        .when(DECIDER, new AnswerClarification(STEP, List.of("2024", "The whole city")))
        .then(
            new ClarificationAnswered(
                STEP, 1, List.of("2024", "The whole city"), Town.day(4, 24), LEAD));
  }

  @Test
  void a_question_gives_the_city_30_days() {
    underReview()
        .as(REVIEWER_1)
        .when(DECIDER, new RequestClarification(STEP, List.of("Which year?")))
        .then(
            new ClarificationRequested(
                STEP, 1, List.of("Which year?"), Town.day(4, 2), REVIEWER_1));
  }

  @Test
  void each_question_needs_its_answer() {
    underReview()
        .as(REVIEWER_1)
        .when(DECIDER, new RequestClarification(STEP, List.of("Which year?", "Which area?")))
        .happens()
        .as(LEAD)
        .when(DECIDER, new AnswerClarification(STEP, List.of("2024")))
        .refused(ANSWERS_INCOMPLETE, 2);
  }

  @Test
  void an_assigned_reviewer_records_what_he_found() {
    underReview()
        .as(REVIEWER_1)
        .when(DECIDER, found(A, Finding.MET))
        .then(
            new FindingRecorded(
                STEP, 1, A, Finding.MET, "Looked at the file.", List.of(1), REVIEWER_1));
  }

  @Test
  void nobody_else_records_a_finding() {
    underReview().as(HUB_LEAD).when(DECIDER, found(A, Finding.MET)).refused(NOT_ASSIGNED);
  }

  @Test
  void a_finding_speaks_of_a_criterion_of_the_step_and_of_files_that_are_there() {
    underReview()
        .as(REVIEWER_1)
        .when(DECIDER, found(new CriterionId("2a"), Finding.MET))
        .refused(CRITERION_UNKNOWN, 1, new CriterionId("2a"));
    underReview()
        .as(REVIEWER_1)
        .when(DECIDER, new RecordFinding(STEP, A, Finding.MET, "Looked.", List.of(2)))
        .refused(EVIDENCE_UNKNOWN, 2);
  }

  @Test
  void a_review_is_complete_only_with_a_finding_for_every_criterion() {
    underReview()
        .as(REVIEWER_1)
        .when(DECIDER, found(A, Finding.MET))
        .happens()
        .when(DECIDER, complete(StepOutcome.ACCEPTED, null))
        .refused(FINDINGS_MISSING, "1b");
  }

  @Test
  void who_differs_from_one_who_has_finished_says_how_that_was_reconciled() {
    Given first =
        foundBoth(underReview(), REVIEWER_1, Finding.MET)
            .when(DECIDER, complete(StepOutcome.ACCEPTED, null))
            .happens();
    Given second = foundBoth(first, REVIEWER_2, Finding.PARTLY_MET);

    second.when(DECIDER, complete(StepOutcome.RETURNED, null)).refused(NOT_RECONCILED, "1a, 1b");
    second
        .when(DECIDER, complete(StepOutcome.RETURNED, "We looked at it again together."))
        .then(
            new ReviewCompleted(
                STEP, 1, StepOutcome.RETURNED, "We looked at it again together.", REVIEWER_2));
  }

  @Test
  void who_has_finished_changes_no_finding() {
    foundBoth(underReview(), REVIEWER_1, Finding.MET)
        .when(DECIDER, complete(StepOutcome.ACCEPTED, null))
        .happens()
        .when(DECIDER, found(A, Finding.NOT_MET))
        .refused(HAS_FINISHED);
  }

  @Test
  void an_administrator_acts_on_no_case_whatever_other_role_he_holds() {
    underReview()
        .and(granted(REVIEWER_1, Role.PROGRAMME_ADMIN, Scope.GLOBAL))
        .as(REVIEWER_1)
        .when(DECIDER, found(A, Finding.MET))
        .refused(PeopleRule.ADMIN_ACTS_ON_NO_CASE);
  }

  @Test
  void nothing_of_this_is_done_before_its_time() {
    opened()
        .as(HUB_LEAD)
        .when(DECIDER, new RejectIncomplete(STEP, List.of("All")))
        .refused(NOT_AT_THIS_STAGE, "not started");
    submitted()
        .as(REVIEWER_1)
        .when(DECIDER, found(A, Finding.MET))
        .refused(NOT_AT_THIS_STAGE, "submitted");
  }

  static Given foundBoth(Given given, PersonId reviewer, Finding finding) {
    return given
        .as(reviewer)
        .when(DECIDER, found(A, finding))
        .happens()
        .when(DECIDER, found(B, finding))
        .happens();
  }

  static RecordFinding found(CriterionId criterion, Finding finding) {
    return new RecordFinding(STEP, criterion, finding, "Looked at the file.", List.of(1));
  }

  static CompleteReview complete(StepOutcome outcome, String note) {
    return new CompleteReview(STEP, outcome, note);
  }
}
