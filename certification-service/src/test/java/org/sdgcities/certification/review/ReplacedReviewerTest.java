package org.sdgcities.certification.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.*;
import static org.sdgcities.certification.review.ReviewRule.NOT_ASSIGNED;
import static org.sdgcities.certification.review.ReviewRulesTest.complete;
import static org.sdgcities.certification.review.ReviewRulesTest.found;
import static org.sdgcities.certification.review.ReviewRulesTest.foundBoth;
import static org.sdgcities.certification.review.ReviewRulesTest.underReview;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.review.ReviewCommand.AssignReviewers;
import org.sdgcities.certification.review.Stage.Reviewed;
import org.sdgcities.certification.review.Stage.UnderReview;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Finding;
import org.sdgcities.kernel.review.ReviewEvent.ReviewersAssigned;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.ConflictDeclared;
import org.sdgcities.kernel.roles.Scope;

/// A reviewer falls ill, or has come to be tied to the city: the review must not hang.
class ReplacedReviewerTest {

  private static final ReviewDecider DECIDER = new ReviewDecider();
  private static final StepRef STEP = Town.step(Step.DIAGNOSIS);
  private static final PersonId THIRD = new PersonId("third");

  private static Given withThird(Given given) {
    return given
        .and(granted(THIRD, Role.HUB_REVIEWER, Scope.of(HUB)))
        .and(new ConflictDeclared(THIRD, CYCLE, Interest.NONE));
  }

  private static Given replaced(Given underReview, PersonId... reviewers) {
    return withThird(underReview)
        .after(5)
        .as(HUB_LEAD)
        .when(DECIDER, new AssignReviewers(STEP, List.of(reviewers)))
        .happens();
  }

  @Test
  void the_hubs_lead_replaces_one_while_they_work_and_the_clock_runs_on() {
    Given given = underReview();
    var due = ((UnderReview) given.state(StepState.FOLD, STEP).stage()).review().due();

    withThird(given)
        .after(5)
        .as(HUB_LEAD)
        .when(DECIDER, new AssignReviewers(STEP, List.of(REVIEWER_1, THIRD)))
        .then(new ReviewersAssigned(STEP, 1, List.of(REVIEWER_1, THIRD), due, HUB_LEAD));
  }

  @Test
  void who_was_replaced_reviews_no_longer_and_who_stays_keeps_what_he_found() {
    Given one =
        foundBoth(underReview(), REVIEWER_1, Finding.MET)
            .when(DECIDER, complete(StepOutcome.ACCEPTED, null))
            .happens();
    Given two = replaced(one, REVIEWER_1, THIRD);

    two.as(REVIEWER_2)
        .when(DECIDER, found(new CriterionId("1a"), Finding.MET))
        .refused(NOT_ASSIGNED);
    foundBoth(two, THIRD, Finding.MET)
        .when(DECIDER, complete(StepOutcome.ACCEPTED, null))
        .happens();
    assertThat(two.state(StepState.FOLD, STEP).stage()).isInstanceOf(Reviewed.class);
  }

  @Test
  void what_the_replaced_one_found_counts_no_longer() {
    Given one = foundBoth(underReview(), REVIEWER_2, Finding.NOT_MET);
    Given two = replaced(one, REVIEWER_1, THIRD);
    foundBoth(two, REVIEWER_1, Finding.MET)
        .when(DECIDER, complete(StepOutcome.ACCEPTED, null))
        .happens();
    assertThat(((UnderReview) two.state(StepState.FOLD, STEP).stage()).review().unmet()).isEmpty();
  }

  @Test
  void a_review_ends_when_the_only_one_who_had_not_finished_is_taken_out() {
    Given one = replaced(underReview(), REVIEWER_1, REVIEWER_2, THIRD);
    for (PersonId reviewer : List.of(REVIEWER_1, THIRD)) {
      foundBoth(one, reviewer, Finding.MET)
          .when(DECIDER, complete(StepOutcome.ACCEPTED, null))
          .happens();
    }
    assertThat(one.state(StepState.FOLD, STEP).stage()).isInstanceOf(UnderReview.class);
    one.as(HUB_LEAD).when(DECIDER, new AssignReviewers(STEP, List.of(REVIEWER_1, THIRD))).happens();
    assertThat(one.state(StepState.FOLD, STEP).stage()).isInstanceOf(Reviewed.class);
  }
}
