package org.sdgcities.certification.review;

import static org.sdgcities.certification.decision.Rule.Kind.CONFLICT;
import static org.sdgcities.certification.decision.Rule.Kind.FORBIDDEN;
import static org.sdgcities.certification.decision.Rule.Kind.UNKNOWN;

import org.sdgcities.certification.decision.Rule;

/// When an act on a step's way is refused. The numbers D1, D3, D7 and D10 are the programme's
/// segregation of duties.
public enum ReviewRule implements Rule {
  NOT_AT_THIS_STAGE("S.stage", CONFLICT, "The step is {0}; this cannot be done now."),
  LOCKED("S.locked", CONFLICT, "The step is {0}; its content changes only while it is drafted."),
  INCOMPLETE("S.complete", CONFLICT, "The step is not complete. Still missing: {0}."),
  FORMER_STEP_OPEN("S.order", CONFLICT, "Step {0} must have been accepted first."),
  NOT_SIGNED(
      "S.signed", CONFLICT, "The authority of the city has not signed what the step holds now."),
  SIGNER_SUBMITS(
      "S.twoPersons",
      CONFLICT,
      "Who has signed for the city does not submit as well: it takes two."),
  TOO_FEW_REVIEWERS(
      "S.reviewers", CONFLICT, "A step takes {0} reviewers or more, each a different person."),
  NOT_A_REVIEWER("S.hubReviewer", CONFLICT, "{0} does not hold the role of reviewer in {1}."),
  CITY_SIDE_REVIEWS(
      "D1.review",
      CONFLICT,
      "{0} works for the city or had a hand in this step, and so does not review it."),
  NO_DECLARATION(
      "D7.missing",
      CONFLICT,
      "{0} has not declared whether anything ties him or her to this city."),
  TIED_TO_THE_CITY(
      "D7.tied", CONFLICT, "{0} has declared a tie to this city, and so does not judge it."),
  NOT_ASSIGNED("S.assigned", FORBIDDEN, "Only the reviewers assigned to this step may do this."),
  HAS_FINISHED("S.finished", CONFLICT, "You have finished your review; its findings stand."),
  CRITERION_UNKNOWN("S.criterion", UNKNOWN, "Step {0} has no criterion {1}."),
  EVIDENCE_UNKNOWN("S.evidence", UNKNOWN, "The step has no file number {0}."),
  FINDINGS_MISSING("S.findings", CONFLICT, "A finding is still missing for: {0}."),
  NOT_RECONCILED(
      "S.reconcile",
      CONFLICT,
      "Your findings differ from those of another reviewer on {0}: say how you reconciled them."),
  ANSWERS_INCOMPLETE("S.answers", CONFLICT, "There are {0} questions; each needs its answer."),
  REVIEWER_MODERATES(
      "D1.moderate", CONFLICT, "Who reviewed the step or had a hand in it does not decide on it."),
  REASON_MISSING("S.reason", CONFLICT, "A step that is not simply accepted needs a reason."),
  CONDITION_MISSING(
      "S.condition",
      CONFLICT,
      "A conditional acceptance names at least one condition, and only it does."),
  CONDITION_TOO_LATE("S.conditionDue", CONFLICT, "A condition is due between tomorrow and {0}."),
  ROUNDS_USED_UP(
      "S.rounds",
      CONFLICT,
      "The step was submitted {0} times, as often as the criteria allow: it is accepted or not."),
  FINDING_UNANSWERED("S.revise", CONFLICT, "The revision must say what was done about: {0}."),
  CONDITION_UNKNOWN("S.conditionUnknown", UNKNOWN, "There is no open condition {0}.");

  private final String id;
  private final Kind kind;
  private final String sentence;

  ReviewRule(String id, Kind kind, String sentence) {
    this.id = id;
    this.kind = kind;
    this.sentence = sentence;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
