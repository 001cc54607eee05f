package org.sdgcities.kernel.certification;

/// Why a certificate is withdrawn for good; never because an indicator got worse.
public enum WithdrawalGround {
  PROVEN_FALSIFICATION,
  SUSPENSION_NOT_REMEDIED,
  CITY_CEASED
}
