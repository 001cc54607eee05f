package org.sdgcities.certification.capacity;

import static org.sdgcities.certification.decision.Rule.conflict;
import static org.sdgcities.certification.decision.Rule.unknown;

import org.sdgcities.certification.decision.Rule;

/// When an act of building capacity is refused.
public enum CapacityRule implements Rule {
  NOT_ASSESSED(
      conflict("CA.before", "Assess first where the city stands in {0} at the beginning.")),
  DUE_IN_THE_PAST(conflict("CA.due", "The day {0} has passed; an action lies ahead.")),
  ACTION_UNKNOWN(unknown("CA.action", "There is no action {0}.")),
  ACTION_COMPLETED(conflict("CA.completed", "Action {0} has been completed already.")),
  NOT_YET(
      conflict("CA.notYet", "{0} lies in the future; what happens then is recorded afterwards."));

  private final Wording wording;

  CapacityRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
