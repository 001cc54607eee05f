package org.sdgcities.kernel.certification;

/// Why a certificate is suspended; never because an indicator got worse.
public enum SuspensionGround {
  EVIDENCE_UNDER_INQUIRY,
  SURVEILLANCE_MISSED,
  MISUSE_OF_THE_MARK,
  CONDITION_OVERDUE,
  OWN_REQUEST
}
