package org.sdgcities.certification.investment;

import static org.sdgcities.certification.decision.Rule.Kind.CONFLICT;
import static org.sdgcities.certification.decision.Rule.Kind.UNKNOWN;

import org.sdgcities.certification.decision.Rule;

/// When an act about investments is refused.
public enum InvestmentRule implements Rule {
  OBJECTIVE_UNKNOWN("IN.objective", UNKNOWN, "The plan of this cycle has no objective {0}."),
  PRICES_OF_THE_FUTURE("IN.priceYear", CONFLICT, "The prices of {0} are not known yet."),
  ITEM_UNKNOWN("IN.item", UNKNOWN, "There is no investment {0}."),
  SUM_DIFFERS(
      "IN.sum",
      CONFLICT,
      "The sources come to {0}, but the investment costs {1}: both must be equal."),
  EVICTION_WITHOUT_PLAN(
      "IN.evictions",
      CONFLICT,
      "Households would have to move and there is no plan for them: the result can only be {0}."),
  SAME_STAGE("IN.same", CONFLICT, "The investment is at the stage {0} already."),
  STAGE_SKIPPED("IN.skip", CONFLICT, "The investment goes one stage at a time: {0} comes next."),
  BACK_WITHOUT_REASON("IN.back", CONFLICT, "Say why the investment goes back from {0} to {1}."),
  NOT_SCREENED(
      "IN.screened",
      CONFLICT,
      "To reach {0}, the investment must have passed the screening for harm."),
  NOT_FINANCED(
      "IN.financed", CONFLICT, "To reach {0}, the financing of the investment must be composed.");

  private final String id;
  private final Kind kind;
  private final String sentence;

  InvestmentRule(String id, Kind kind, String sentence) {
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
