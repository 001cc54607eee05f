package org.sdgcities.kernel.diagnosis;

/// How a hot spot was found.
public enum HotSpotMethod {
  THRESHOLD,
  QUANTILE,
  GETIS_ORD,
  EXPERT_JUDGEMENT
}
