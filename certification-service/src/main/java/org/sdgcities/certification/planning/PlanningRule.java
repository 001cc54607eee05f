package org.sdgcities.certification.planning;

import static org.sdgcities.certification.decision.Rule.conflict;
import static org.sdgcities.certification.decision.Rule.unknown;

import org.sdgcities.certification.decision.Rule;

/// When an act of planning is refused.
public enum PlanningRule implements Rule {
  NOT_YET(
      conflict("PL.notYet", "{0} lies in the future; what happens then is recorded afterwards.")),
  GROUP_TOOK_PART(
      conflict("PL.group", "The group {0} has taken part in this cycle, so it lives in the city.")),
  HOT_SPOT_UNKNOWN(unknown("PL.hotSpot", "The diagnosis of this cycle has no hot spot {0}.")),
  NO_CHANGE(
      conflict("PL.change", "Baseline and target are both {0}: an objective changes something.")),
  WRONG_DIRECTION(
      conflict(
          "PL.direction", "{0} would get worse on the way from {1} to {2}: its direction is {3}.")),
  YEAR_OVER(conflict("PL.year", "The year {0} is over; an objective lies ahead.")),
  NOT_DRAFTED(conflict("PL.draft", "There is no plan yet: it is drafted first.")),
  NO_OBJECTIVE(conflict("PL.objective", "The plan has no objective yet, and needs at least one.")),
  NO_ACT(conflict("PL.act", "File {0} is of another kind: the act of adoption is needed.")),
  ADOPTED(conflict("PL.adopted", "The plan was adopted on {0} already."));

  private final Wording wording;

  PlanningRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
