package org.sdgcities.kernel.diagnosis;

/// Whether a hot spot is a problem or a chance.
public enum HotSpotKind {
  CHALLENGE,
  OPPORTUNITY
}
