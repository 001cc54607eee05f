package org.sdgcities.kernel.diagnosis;

/// Why a recorded value was replaced.
public enum CorrectionReason {
  TYPING_ERROR,
  WRONG_UNIT,
  SOURCE_REVISED,
  METHOD_CHANGED,
  BOUNDARY_CHANGED
}
