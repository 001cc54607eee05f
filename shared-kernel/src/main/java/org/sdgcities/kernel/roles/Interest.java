package org.sdgcities.kernel.roles;

/// What ties a person to a city whose case he is to judge.
public enum Interest {
  /// No tie: he may judge.
  NONE,
  /// Advised or trained the city.
  ADVISED,
  /// Works or worked for the city.
  EMPLOYED,
  /// Has a financial interest in the city or in one of its projects.
  FINANCIAL,
  /// Has family there, or another tie that might look like a bias.
  PERSONAL
}
