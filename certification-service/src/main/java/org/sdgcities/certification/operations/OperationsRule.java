package org.sdgcities.certification.operations;

import static org.sdgcities.certification.decision.Rule.conflict;

import org.sdgcities.certification.decision.Rule;

/// When operators are refused.
public enum OperationsRule implements Rule {
  SKIPPED_ALREADY(conflict("O.skipped", "The event {0} is left out by {1} already."));

  private final Wording wording;

  OperationsRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
