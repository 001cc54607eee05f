package org.sdgcities.kernel.investment;

/// How far an investment has come. It goes one stage at a time; back only with a reason.
public enum Stage {
  IDEATION,
  PRE_FEASIBILITY,
  FEASIBILITY,
  DEVELOPMENT,
  FINANCIAL_CLOSE,
  IMPLEMENTATION,
  OPERATION;

  public boolean isAtLeast(Stage other) {
    return compareTo(other) >= 0;
  }
}
