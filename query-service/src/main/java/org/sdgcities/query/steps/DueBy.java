package org.sdgcities.query.steps;

/// Whose turn it is while a clock runs.
public enum DueBy {
  CITY,
  HUB,
  GLOBAL_HUB
}
