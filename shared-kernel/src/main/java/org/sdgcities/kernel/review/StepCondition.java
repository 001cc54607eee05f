package org.sdgcities.kernel.review;

import java.time.LocalDate;
import org.sdgcities.kernel.Shape;

/// Something that must still be done after a conditional acceptance.
///
/// @param number 1 for the first condition of the decision
/// @param owner who does it
/// @param due last day
public record StepCondition(int number, String text, String owner, LocalDate due) {

  public StepCondition {
    text = Shape.text(text, 2000);
    owner = Shape.text(owner, 200);
  }
}
