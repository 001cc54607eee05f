package org.sdgcities.kernel.review;

import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.criteria.CriterionId;

/// Why something was decided.
///
/// @param criterion what it concerns; null for the whole
public record Reason(@Nullable CriterionId criterion, String text) {

  public Reason {
    text = Shape.text(text, 4000);
  }
}
