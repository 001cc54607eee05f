package org.sdgcities.kernel.diagnosis;

/// Why there is no value; missing is stated, never zero.
public enum MissingReason {
  NOT_COLLECTED,
  NOT_AVAILABLE_FOR_THIS_AREA,
  CONFIDENTIAL
}
