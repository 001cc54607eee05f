package org.sdgcities.kernel.review;

/// What a reviewer found about one criterion.
public enum Finding {
  MET,
  PARTLY_MET,
  NOT_MET,
  NOT_APPLICABLE
}
