package org.sdgcities.certification.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.*;
import static org.sdgcities.certification.people.PeopleRule.*;
import static org.sdgcities.certification.review.ModerationRulesTest.*;
import static org.sdgcities.certification.review.ReviewRule.*;
import static org.sdgcities.certification.review.ReviewRulesTest.*;
import static org.sdgcities.certification.review.ReviewRulesTest.opened;
import static org.sdgcities.kernel.review.Finding.*;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.review.ReviewCommand.*;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.people.*;
import org.sdgcities.kernel.review.*;
import org.sdgcities.kernel.review.ReviewEvent.*;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

class LabRulesTest {

  private static final ReviewDecider DECIDER = new ReviewDecider();
  private static final StepRef STEP = Town.step(Step.DIAGNOSIS);
  private static final StepRef NEXT = Town.step(Step.PLANNING);
  private static final CriterionId A = new CriterionId("1a");
  private static final CriterionId B = new CriterionId("1b");

  /// The diagnosis is being drafted and has a file.
  private static Given drafted() {
    return opened()
        .as(EDITOR)
        .when(DECIDER, new OpenStep(STEP))
        .happens()
        .and(Town.file(Step.DIAGNOSIS, 1));
  }

  private static Given asked() {
    return underReview()
        .as(REVIEWER_1)
        .when(DECIDER, new RequestClarification(STEP, List.of("Which year?")))
        .happens();
  }

  private static Given signed() {
    return drafted().as(MAYOR).when(DECIDER, new SignStep(STEP)).happens();
  }

  @Test
  void the_labs_editor_or_lead_opens_a_step() {
    var open = new OpenStep(STEP);
    opened().as(EDITOR).when(DECIDER, open).then(new StepOpened(STEP, EDITOR));
    opened().as(LEAD).when(DECIDER, open).then(new StepOpened(STEP, LEAD));
    opened().as(HUB_LEAD).when(DECIDER, open).refused(ROLE_MISSING, Role.LAB_EDITOR, Scope.of(LAB));
    drafted().as(EDITOR).when(DECIDER, open).refused(NOT_AT_THIS_STAGE, "draft");
  }

  @Test
  void the_citys_authority_signs_what_the_step_holds() {
    var sign = new SignStep(STEP);
    drafted()
        .as(MAYOR)
        .when(DECIDER, sign)
        .then(
            new StepSigned(STEP, drafted().state(StepState.FOLD, STEP).manifest().digest(), MAYOR));
    drafted()
        .as(LEAD)
        .when(DECIDER, sign)
        .refused(ROLE_MISSING, Role.CITY_AUTHORITY, Scope.of(CITY));
    submitted().as(MAYOR).when(DECIDER, sign).refused(NOT_AT_THIS_STAGE, "submitted");
  }

  @Test
  void nothing_incomplete_is_signed_or_submitted() {
    Given empty = opened().as(EDITOR).when(DECIDER, new OpenStep(STEP)).happens();
    empty.as(MAYOR).when(DECIDER, new SignStep(STEP)).refused(INCOMPLETE, "1a");
    empty.as(LEAD).when(DECIDER, new SubmitStep(STEP)).refused(INCOMPLETE, "1a");
  }

  @Test
  void the_lead_submits_what_was_signed() {
    signed()
        .as(LEAD)
        .when(DECIDER, new SubmitStep(STEP))
        .then(
            new StepSubmitted(
                STEP, 1, signed().state(StepState.FOLD, STEP).manifest().digest(), MAYOR, LEAD));
    signed()
        .as(EDITOR)
        .when(DECIDER, new SubmitStep(STEP))
        .refused(ROLE_MISSING, Role.LAB_LEAD, Scope.of(LAB));
    submitted().as(LEAD).when(DECIDER, new SubmitStep(STEP)).refused(NOT_AT_THIS_STAGE);
  }

  @Test
  void a_change_after_signing_makes_the_signature_void_until_it_is_signed_again() {
    Given changed = signed().and(Town.file(Step.DIAGNOSIS, 2));
    drafted().as(LEAD).when(DECIDER, new SubmitStep(STEP)).refused(NOT_SIGNED);
    changed.as(LEAD).when(DECIDER, new SubmitStep(STEP)).refused(NOT_SIGNED);
    changed.as(MAYOR).when(DECIDER, new SignStep(STEP)).happens();
    changed.as(LEAD).when(DECIDER, new SubmitStep(STEP)).happens();
  }

  @Test
  void a_change_of_another_step_leaves_the_signature_as_it_is() {
    signed()
        .and(Town.file(Step.PLANNING, 1))
        .as(LEAD)
        .when(DECIDER, new SubmitStep(STEP))
        .happens();
  }

  @Test
  void what_came_back_as_incomplete_is_signed_again_and_keeps_its_round() {
    Given back =
        submitted()
            .as(HUB_LEAD)
            .when(DECIDER, new RejectIncomplete(STEP, List.of("The map is empty.")))
            .happens();
    back.as(LEAD).when(DECIDER, new SubmitStep(STEP)).refused(NOT_SIGNED);
    back.as(MAYOR).when(DECIDER, new SignStep(STEP)).happens();
    back.as(LEAD).when(DECIDER, new SubmitStep(STEP)).happens();
    assertThat(back.state(StepState.FOLD, STEP).rounds()).isEqualTo(1);
  }

  @Test
  void who_signs_for_the_city_does_not_submit_as_well() {
    signed()
        .and(granted(MAYOR, Role.LAB_LEAD, Scope.of(LAB)))
        .as(MAYOR)
        .when(DECIDER, new SubmitStep(STEP))
        .refused(SIGNER_SUBMITS);
  }

  @Test
  void a_step_is_drafted_ahead_but_submitted_only_after_the_former_was_accepted() {
    nextSigned(opened()).as(LEAD).when(DECIDER, new SubmitStep(NEXT)).refused(FORMER_STEP_OPEN, 1);
    nextSigned(submitted())
        .as(LEAD)
        .when(DECIDER, new SubmitStep(NEXT))
        .refused(FORMER_STEP_OPEN, 1);
    nextSigned(accepted()).as(LEAD).when(DECIDER, new SubmitStep(NEXT)).happens();
    nextSigned(conditional()).as(LEAD).when(DECIDER, new SubmitStep(NEXT)).happens();
  }

  @Test
  void a_former_step_that_is_open_again_holds_up_the_next() {
    nextSigned(reopen(accepted()).happens())
        .as(LEAD)
        .when(DECIDER, new SubmitStep(NEXT))
        .refused(FORMER_STEP_OPEN, 1);
  }

  private static Given nextSigned(Given given) {
    return given
        .as(EDITOR)
        .when(DECIDER, new OpenStep(NEXT))
        .happens()
        .and(Town.file(Step.PLANNING, 1))
        .as(MAYOR)
        .when(DECIDER, new SignStep(NEXT))
        .happens();
  }

  @Test
  void the_lead_answers_when_asked_and_only_then() {
    var answer = new AnswerClarification(STEP, List.of("2024"));
    Given asked = asked();
    asked.as(EDITOR).when(DECIDER, answer).refused(ROLE_MISSING);
    underReview().as(LEAD).when(DECIDER, answer).refused(NOT_AT_THIS_STAGE, "under review");
    asked.as(LEAD).when(DECIDER, answer).happens();
    assertThat(asked.state(StepState.FOLD, STEP).stage()).isInstanceOf(Stage.UnderReview.class);
  }

  @Test
  void a_revision_answers_each_finding_that_was_not_met() {
    returned(NOT_MET)
        .as(LEAD)
        .when(DECIDER, new ReviseStep(STEP, Map.of(B, "A new map")))
        .refused(FINDING_UNANSWERED, "1a");
    returned(NOT_MET)
        .as(LEAD)
        .when(DECIDER, new ReviseStep(STEP, Map.of()))
        .refused(FINDING_UNANSWERED, "1a, 1b");
    Map<CriterionId, String> answers = Map.of(A, "Newer figures", B, "A new map");
    returned(NOT_MET)
        .as(LEAD)
        .when(DECIDER, new ReviseStep(STEP, answers))
        .then(new StepRevised(STEP, 2, new TreeMap<>(answers), LEAD));
  }

  @Test
  void what_was_met_or_does_not_apply_needs_no_answer() {
    var revise = new ReviseStep(STEP, Map.of());
    returned(PARTLY_MET).as(LEAD).when(DECIDER, revise).refused(FINDING_UNANSWERED);
    for (Finding done : List.of(MET, NOT_APPLICABLE)) {
      returned(done).as(LEAD).when(DECIDER, revise).happens();
    }
  }

  @Test
  void the_lead_revises_what_was_returned_and_nothing_else() {
    var revise = new ReviseStep(STEP, Map.of(A, "Newer figures", B, "A new map"));
    returned(NOT_MET).as(EDITOR).when(DECIDER, revise).refused(ROLE_MISSING);
    accepted().as(LEAD).when(DECIDER, revise).refused(NOT_AT_THIS_STAGE, "accepted");
  }

  @Test
  void the_lead_withdraws_a_step_that_is_open() {
    var withdraw = new WithdrawStep(STEP, "A new council");
    for (Given open : List.of(drafted(), submitted(), underReview())) {
      open.as(LEAD).when(DECIDER, withdraw).then(new StepWithdrawn(STEP, "A new council", LEAD));
    }
    drafted().as(EDITOR).when(DECIDER, withdraw).refused(ROLE_MISSING);
    opened().as(LEAD).when(DECIDER, withdraw).refused(NOT_AT_THIS_STAGE, "not started");
    accepted().as(LEAD).when(DECIDER, withdraw).refused(NOT_AT_THIS_STAGE, "accepted");
    returned(NOT_MET).as(LEAD).when(DECIDER, withdraw).refused(NOT_AT_THIS_STAGE, "returned");
    Given withdrawn = drafted().as(LEAD).when(DECIDER, withdraw).happens();
    withdrawn.when(DECIDER, withdraw).refused(NOT_AT_THIS_STAGE, "withdrawn");
  }

  @Test
  void a_withdrawn_step_may_be_opened_and_signed_again() {
    Given again = submitted().as(LEAD).when(DECIDER, new WithdrawStep(STEP, "Why")).happens();
    again.when(DECIDER, new OpenStep(STEP)).happens();
    again.when(DECIDER, new SubmitStep(STEP)).refused(NOT_SIGNED);
  }

  @Test
  void duty_D1_whoever_acts_for_the_city_has_had_a_hand_in_the_step() {
    Sha256 digest = Manifest.EMPTY.digest();
    List<ReviewEvent> acts =
        List.of(
            new StepOpened(STEP, NOBODY),
            new StepSigned(STEP, digest, NOBODY),
            new StepSubmitted(STEP, 1, digest, MAYOR, NOBODY),
            new ClarificationAnswered(STEP, 1, List.of("2024"), Town.day(5, 1), NOBODY),
            new StepRevised(STEP, 2, new TreeMap<>(), NOBODY),
            new StepWithdrawn(STEP, "A new council", NOBODY));
    for (ReviewEvent act : acts) {
      assertThat(underReview().and(act).state(StepState.FOLD, STEP).labSide()).contains(NOBODY);
    }
    Given added = Given.given(List.of(Town.file(Step.DIAGNOSIS, 1)));
    assertThat(added.state(StepState.FOLD, STEP).labSide()).containsExactly(EDITOR);
  }

  @Test
  void duty_D10_who_administers_the_programme_does_not_act_for_a_city() {
    mayNotAdministering(opened(), EDITOR, new OpenStep(STEP));
    mayNotAdministering(drafted(), MAYOR, new SignStep(STEP));
    mayNotAdministering(signed(), LEAD, new SubmitStep(STEP));
    mayNotAdministering(asked(), LEAD, new AnswerClarification(STEP, List.of("2024")));
    mayNotAdministering(returned(NOT_MET), LEAD, new ReviseStep(STEP, Map.of(A, "New", B, "New")));
    mayNotAdministering(drafted(), LEAD, new WithdrawStep(STEP, "A new council"));
  }

  static void mayNotAdministering(Given given, PersonId person, ReviewCommand command) {
    given
        .and(granted(person, Role.PROGRAMME_ADMIN, Scope.GLOBAL))
        .as(person)
        .when(DECIDER, command)
        .refused(ADMIN_ACTS_ON_NO_CASE);
  }

  @Test
  void its_content_changes_only_by_the_lab_while_it_is_drafted() {
    var change = new OpenStep(STEP);
    drafted().as(EDITOR).when(DRAFTING, change).then();
    drafted().as(LEAD).when(DRAFTING, change).then();
    drafted().as(NOBODY).when(DRAFTING, change).refused(ROLE_MISSING);
    opened().as(EDITOR).when(DRAFTING, change).refused(LOCKED, "not started");
    submitted().as(EDITOR).when(DRAFTING, change).refused(LOCKED, "submitted");
    accepted().as(EDITOR).when(DRAFTING, change).refused(LOCKED, "accepted");
  }

  /// Asks what every change of content asks first.
  private static final Decider<OpenStep> DRAFTING =
      new Decider<>() {
        @Override
        public Class<OpenStep> commands() {
          return OpenStep.class;
        }

        @Override
        public List<Event> decide(OpenStep command, Facts facts) {
          StepInCity.find(facts, command.step())
              .mustBeDraftedBy(org.sdgcities.certification.people.Actor.askingOnACase(facts));
          return List.of();
        }
      };
}
