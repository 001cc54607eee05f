package org.sdgcities.kernel.review;

/// How a step is recommended or decided.
public enum StepOutcome {
  ACCEPTED,
  /// Accepted, with something to be done by a day.
  CONDITIONAL,
  /// To be revised and submitted again.
  RETURNED,
  NOT_ACCEPTED
}
