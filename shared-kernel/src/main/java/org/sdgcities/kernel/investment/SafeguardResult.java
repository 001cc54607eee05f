package org.sdgcities.kernel.investment;

/// What the screening for social and environmental harm came to.
public enum SafeguardResult {
  PASSED,
  PASSED_WITH_MEASURES,
  STOPPED
}
