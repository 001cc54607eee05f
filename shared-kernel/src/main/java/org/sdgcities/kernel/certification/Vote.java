package org.sdgcities.kernel.certification;

/// How a panel member votes.
public enum Vote {
  GRANT,
  GRANT_LOWER,
  DEFER,
  REFUSE
}
