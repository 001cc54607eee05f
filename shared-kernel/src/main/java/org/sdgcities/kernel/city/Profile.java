package org.sdgcities.kernel.city;

/// Which requirements apply to a cycle.
public enum Profile {
  /// The core set of indicators.
  STANDARD,
  /// A smaller set, for cities below the population that the criteria name.
  SMALL_CITY
}
