package org.sdgcities.standalone.house.circle.other;

import org.sdgcities.standalone.house.circle.one.There;

/// The other half of a circle.
public final class Back {
  There there() {
    return new There(this);
  }
}
