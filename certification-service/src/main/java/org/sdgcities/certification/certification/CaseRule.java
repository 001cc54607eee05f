package org.sdgcities.certification.certification;

import static org.sdgcities.certification.decision.Rule.Kind.CONFLICT;
import static org.sdgcities.certification.decision.Rule.Kind.FORBIDDEN;
import static org.sdgcities.certification.decision.Rule.Kind.UNKNOWN;

import org.sdgcities.certification.decision.Rule;

/// When an act on a case is refused. The numbers D1, D3, D4 and D7 are the programme's segregation
/// of duties.
public enum CaseRule implements Rule {
  CASE_UNKNOWN("A.case", UNKNOWN, "There is no case {0}."),
  LEVEL_UNKNOWN("A.level", UNKNOWN, "The criteria know no level {0}."),
  CASE_OPEN("A.open", CONFLICT, "Case {0} of this cycle is not decided yet."),
  STEP_NOT_ACCEPTED("A.steps", CONFLICT, "For this level step {0} must have been accepted."),
  NOT_IMPROVED(
      "A.improved",
      CONFLICT,
      "For this level {0} of the priority indicators must have improved against the baseline of the city; {1} of {2} have."),
  WORSENED(
      "A.worse", CONFLICT, "{0} is worse than its baseline by more than the criteria tolerate."),
  NO_HIGHER_LEVEL("A.higher", CONFLICT, "The city holds level {0} in this cycle already."),
  NOT_AT_THIS_STAGE("A.stage", CONFLICT, "The case is {0}; this cannot be done now."),
  APPLICANT_SIGNS("A.twoPersons", CONFLICT, "Who applied does not sign as well: it takes two."),
  PANEL_SIZE(
      "A.panel",
      CONFLICT,
      "A panel has an odd number of members, {0} or more, each a different person."),
  NOT_A_PANEL_MEMBER("A.panelRole", CONFLICT, "{0} is not a panel member."),
  REVIEWER_VOTES(
      "D3",
      CONFLICT,
      "{0} reviewed or decided on a step of this case, and so does not vote on it."),
  CITY_SIDE_VOTES(
      "D1.vote", CONFLICT, "{0} had a hand in the work of the city, and so does not vote on it."),
  NO_DECLARATION(
      "D7.panel", CONFLICT, "{0} has not declared whether anything ties him or her to this city."),
  TIED_TO_THE_CITY(
      "D7.panelTied", CONFLICT, "{0} has declared a tie to this city, and so does not judge it."),
  VOTED_BEFORE(
      "A.newPanel",
      CONFLICT,
      "{0} took part in the decision that was annulled; another panel decides now."),
  REGISTRAR_VOTES("D4.panel", CONFLICT, "The registrar who convenes the panel does not sit on it."),
  NOT_ON_THE_PANEL("A.member", FORBIDDEN, "Only the members of the panel may do this."),
  HAS_VOTED("A.voted", CONFLICT, "You have cast your vote; it stands."),
  VOTE_WITHOUT_REASON(
      "A.reason", CONFLICT, "A vote that does not grant what was applied for needs a reason."),
  NOT_A_LOWER_LEVEL("A.lower", CONFLICT, "{0} is not lower than {1}."),
  DEFERRED_BEFORE("A.deferred", CONFLICT, "The case was deferred once; now it is decided."),
  VOTES_MISSING("A.votes", CONFLICT, "{0} of {1} votes are still missing."),
  VOTER_ISSUES("D4.issue", CONFLICT, "Who voted on the case does not issue the certificate."),
  REVIEWER_ISSUES(
      "D4.review",
      CONFLICT,
      "Who reviewed or decided on a step of the case does not issue the certificate.");

  private final String id;
  private final Kind kind;
  private final String sentence;

  CaseRule(String id, Kind kind, String sentence) {
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
