package org.sdgcities.certification.planning;

import static org.sdgcities.certification.decision.Rule.Kind.CONFLICT;
import static org.sdgcities.certification.decision.Rule.Kind.UNKNOWN;

import org.sdgcities.certification.decision.Rule;

/// When an act of planning is refused.
public enum PlanningRule implements Rule {
  NOT_YET(
      "PL.notYet", CONFLICT, "{0} lies in the future; what happens then is recorded afterwards."),
  GROUP_TOOK_PART(
      "PL.group", CONFLICT, "The group {0} has taken part in this cycle, so it lives in the city."),
  HOT_SPOT_UNKNOWN("PL.hotSpot", UNKNOWN, "The diagnosis of this cycle has no hot spot {0}."),
  NO_CHANGE(
      "PL.change", CONFLICT, "Baseline and target are both {0}: an objective changes something."),
  WRONG_DIRECTION(
      "PL.direction",
      CONFLICT,
      "{0} would get worse on the way from {1} to {2}: its direction is {3}."),
  YEAR_OVER("PL.year", CONFLICT, "The year {0} is over; an objective lies ahead."),
  NOT_DRAFTED("PL.draft", CONFLICT, "There is no plan yet: it is drafted first."),
  NO_OBJECTIVE("PL.objective", CONFLICT, "The plan has no objective yet, and needs at least one."),
  NO_ACT("PL.act", CONFLICT, "File {0} is of another kind: the act of adoption is needed."),
  ADOPTED("PL.adopted", CONFLICT, "The plan was adopted on {0} already.");

  private final String id;
  private final Kind kind;
  private final String sentence;

  PlanningRule(String id, Kind kind, String sentence) {
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
