package org.sdgcities.kernel.investment;

/// Where money comes from.
public enum SourceKind {
  OWN_BUDGET,
  NATIONAL_TRANSFER,
  GRANT,
  CONCESSIONAL_LOAN,
  COMMERCIAL_DEBT,
  EQUITY,
  PHILANTHROPY,
  IN_KIND
}
