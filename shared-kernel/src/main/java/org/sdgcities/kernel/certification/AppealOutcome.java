package org.sdgcities.kernel.certification;

/// What came of an appeal.
public enum AppealOutcome {
  UPHELD,
  PARTLY_UPHELD,
  DISMISSED
}
