package org.sdgcities.certification.cycle;

import static org.sdgcities.certification.decision.Rule.conflict;

import org.sdgcities.certification.decision.Rule;

/// When a round does not begin.
public enum CycleRule implements Rule {
  CYCLE_RUNS(
      conflict("C.runs", "Cycle {0} has not led to a certificate yet; a new one begins after it.")),
  TOO_EARLY_TO_RENEW(
      conflict(
          "C.renewal", "The certificate {0} may be renewed from {1} on, {2} days before its end.")),
  NOT_SMALL(
      conflict(
          "C.small",
          "The smaller set is for cities of fewer than {0} inhabitants, and the population must be known."));

  private final Wording wording;

  CycleRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
