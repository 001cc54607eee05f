package org.sdgcities.certification.certification;

import static org.sdgcities.certification.decision.Rule.conflict;
import static org.sdgcities.certification.decision.Rule.forbidden;
import static org.sdgcities.certification.decision.Rule.unknown;

import org.sdgcities.certification.decision.Rule;

/// When an act on a case is refused. The numbers D1, D3, D4 and D7 are the programme's segregation
/// of duties.
public enum CaseRule implements Rule {
  CASE_UNKNOWN(unknown("A.case", "There is no case {0}.")),
  LEVEL_UNKNOWN(unknown("A.level", "The criteria know no level {0}.")),
  CASE_OPEN(conflict("A.open", "Case {0} of this cycle is not decided yet.")),
  STEP_NOT_ACCEPTED(conflict("A.steps", "For this level step {0} must have been accepted.")),
  NOT_IMPROVED(
      conflict(
          "A.improved",
          "For this level {0} % of the priority indicators must have improved against the baseline of the city; {1} of {2} have.")),
  WORSENED(
      conflict("A.worse", "{0} is worse than its baseline by more than the criteria tolerate.")),
  NO_HIGHER_LEVEL(conflict("A.higher", "The city holds level {0} in this cycle already.")),
  NOT_AT_THIS_STAGE(conflict("A.stage", "The case is {0}; this cannot be done now.")),
  APPLICANT_SIGNS(conflict("A.twoPersons", "Who applied does not sign as well: it takes two.")),
  PANEL_SIZE(
      conflict(
          "A.panel",
          "A panel has an odd number of members, {0} or more, each a different person.")),
  NOT_A_PANEL_MEMBER(conflict("A.panelRole", "{0} is not a panel member.")),
  REVIEWER_VOTES(
      conflict(
          "D3", "{0} reviewed or decided on a step of this case, and so does not vote on it.")),
  CITY_SIDE_VOTES(
      conflict("D1.vote", "{0} had a hand in the work of the city, and so does not vote on it.")),
  NO_DECLARATION(
      conflict("D7.panel", "{0} has not declared whether anything ties him or her to this city.")),
  TIED_TO_THE_CITY(
      conflict("D7.panelTied", "{0} has declared a tie to this city, and so does not judge it.")),
  VOTED_BEFORE(
      conflict(
          "A.newPanel",
          "{0} took part in the decision that was annulled; another panel decides now.")),
  REGISTRAR_VOTES(conflict("D4.panel", "The registrar who convenes the panel does not sit on it.")),
  NOT_ON_THE_PANEL(forbidden("A.member", "Only the members of the panel may do this.")),
  HAS_VOTED(conflict("A.voted", "You have cast your vote; it stands.")),
  VOTE_WITHOUT_REASON(
      conflict("A.reason", "A vote that does not grant what was applied for needs a reason.")),
  NOT_A_LOWER_LEVEL(conflict("A.lower", "{0} is not lower than {1}.")),
  DEFERRED_BEFORE(conflict("A.deferred", "The case was deferred once; now it is decided.")),
  VOTES_MISSING(conflict("A.votes", "Votes still missing: {0} of {1}.")),
  VOTER_ISSUES(conflict("D4.issue", "Who voted on the case does not issue the certificate.")),
  REVIEWER_ISSUES(
      conflict(
          "D4.review",
          "Who reviewed or decided on a step of the case does not issue the certificate."));

  private final Wording wording;

  CaseRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
