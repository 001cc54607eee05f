package org.sdgcities.certification.capacity;

import static org.sdgcities.certification.decision.Rule.Kind.CONFLICT;
import static org.sdgcities.certification.decision.Rule.Kind.UNKNOWN;

import org.sdgcities.certification.decision.Rule;

/// When an act of building capacity is refused.
public enum CapacityRule implements Rule {
  NOT_ASSESSED(
      "CA.before", CONFLICT, "Assess first where the city stands in {0} at the beginning."),
  DUE_IN_THE_PAST("CA.due", CONFLICT, "The day {0} has passed; an action lies ahead."),
  ACTION_UNKNOWN("CA.action", UNKNOWN, "There is no action {0}."),
  ACTION_COMPLETED("CA.completed", CONFLICT, "Action {0} has been completed already."),
  NOT_YET(
      "CA.notYet", CONFLICT, "{0} lies in the future; what happens then is recorded afterwards.");

  private final String id;
  private final Kind kind;
  private final String sentence;

  CapacityRule(String id, Kind kind, String sentence) {
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
