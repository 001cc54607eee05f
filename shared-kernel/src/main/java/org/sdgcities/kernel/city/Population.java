package org.sdgcities.kernel.city;

import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Shape;

/// How many people live somewhere, according to whom.
///
/// @param source who says so, and as of when
public record Population(long count, String source) {

  public Population {
    if (count <= 0) {
      throw new InvalidValue("population", count);
    }
    source = Shape.text(source, 300);
  }
}
