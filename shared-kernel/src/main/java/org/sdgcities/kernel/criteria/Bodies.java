package org.sdgcities.kernel.criteria;

import org.sdgcities.kernel.Shape;

/// Sizes of those who judge together.
///
/// @param reviewers the fewest that review a step
/// @param panel the fewest on a panel; its number must be odd
/// @param appealPanel exactly so many hear an appeal
public record Bodies(int reviewers, int panel, int appealPanel) {

  public Bodies {
    Shape.within(reviewers, 1, 99);
    Shape.within(panel, 1, 99);
    Shape.within(appealPanel, 1, 99);
  }
}
