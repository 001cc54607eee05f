package org.sdgcities.certification.review;

import static org.sdgcities.certification.decision.Rule.conflict;
import static org.sdgcities.certification.decision.Rule.forbidden;
import static org.sdgcities.certification.decision.Rule.unknown;

import org.sdgcities.certification.decision.Rule;

/// When an act on a step's way is refused. The numbers D1, D3, D7 and D10 are the programme's
/// segregation of duties.
public enum ReviewRule implements Rule {
  NOT_AT_THIS_STAGE(conflict("S.stage", "The step is {0}; this cannot be done now.")),
  LOCKED(conflict("S.locked", "The step is {0}; its content changes only while it is drafted.")),
  INCOMPLETE(conflict("S.complete", "The step is not complete. Still missing: {0}.")),
  FORMER_STEP_OPEN(conflict("S.order", "Step {0} must have been accepted first.")),
  NOT_SIGNED(
      conflict("S.signed", "The authority of the city has not signed what the step holds now.")),
  SIGNER_SUBMITS(
      conflict(
          "S.twoPersons", "Who has signed for the city does not submit as well: it takes two.")),
  TOO_FEW_REVIEWERS(
      conflict("S.reviewers", "A step takes {0} reviewers or more, each a different person.")),
  NOT_A_REVIEWER(conflict("S.hubReviewer", "{0} does not hold the role of reviewer in {1}.")),
  CITY_SIDE_REVIEWS(
      conflict(
          "D1.review",
          "{0} works for the city or had a hand in this step, and so does not review it.")),
  NO_DECLARATION(
      conflict(
          "D7.missing", "{0} has not declared whether anything ties him or her to this city.")),
  TIED_TO_THE_CITY(
      conflict("D7.tied", "{0} has declared a tie to this city, and so does not judge it.")),
  NOT_ASSIGNED(forbidden("S.assigned", "Only the reviewers assigned to this step may do this.")),
  HAS_FINISHED(conflict("S.finished", "You have finished your review; its findings stand.")),
  CRITERION_UNKNOWN(unknown("S.criterion", "Step {0} has no criterion {1}.")),
  EVIDENCE_UNKNOWN(unknown("S.evidence", "The step has no file number {0}.")),
  FINDINGS_MISSING(conflict("S.findings", "A finding is still missing for: {0}.")),
  NOT_RECONCILED(
      conflict(
          "S.reconcile",
          "Your findings differ from those of another reviewer on {0}: say how you reconciled them.")),
  ANSWERS_INCOMPLETE(
      conflict("S.answers", "As many answers are needed as there are questions: {0}.")),
  REVIEWER_MODERATES(
      conflict("D1.moderate", "Who reviewed the step or had a hand in it does not decide on it.")),
  REASON_MISSING(conflict("S.reason", "A step that is not simply accepted needs a reason.")),
  CONDITION_MISSING(
      conflict(
          "S.condition",
          "A conditional acceptance names at least one condition, and only it does.")),
  CONDITION_TOO_LATE(conflict("S.conditionDue", "A condition is due between tomorrow and {0}.")),
  ROUNDS_USED_UP(
      conflict(
          "S.rounds",
          "The step was submitted {0} times, as often as the criteria allow: it is accepted or not.")),
  FINDING_UNANSWERED(conflict("S.revise", "The revision must say what was done about: {0}.")),
  CONDITION_UNKNOWN(unknown("S.conditionUnknown", "There is no open condition {0}."));

  private final Wording wording;

  ReviewRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
