package org.sdgcities.certification.investment;

import static org.sdgcities.certification.decision.Rule.conflict;
import static org.sdgcities.certification.decision.Rule.unknown;

import org.sdgcities.certification.decision.Rule;

/// When an act about investments is refused.
public enum InvestmentRule implements Rule {
  OBJECTIVE_UNKNOWN(unknown("IN.objective", "The plan of this cycle has no objective {0}.")),
  PRICES_OF_THE_FUTURE(conflict("IN.priceYear", "The prices of {0} are not known yet.")),
  ITEM_UNKNOWN(unknown("IN.item", "There is no investment {0}.")),
  SUM_DIFFERS(
      conflict(
          "IN.sum", "The sources come to {0}, but the investment costs {1}: both must be equal.")),
  EVICTION_WITHOUT_PLAN(
      conflict(
          "IN.evictions",
          "Households would have to move and there is no plan for them: the result can only be {0}.")),
  SAME_STAGE(conflict("IN.same", "The investment is at the stage {0} already.")),
  STAGE_SKIPPED(conflict("IN.skip", "The investment goes one stage at a time: {0} comes next.")),
  BACK_WITHOUT_REASON(conflict("IN.back", "Say why the investment goes back from {0} to {1}.")),
  NOT_SCREENED(
      conflict(
          "IN.screened", "To reach {0}, the investment must have passed the screening for harm.")),
  NOT_FINANCED(
      conflict("IN.financed", "To reach {0}, the financing of the investment must be composed."));

  private final Wording wording;

  InvestmentRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
