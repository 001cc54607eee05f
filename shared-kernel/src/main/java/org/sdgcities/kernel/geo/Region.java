package org.sdgcities.kernel.geo;

import org.sdgcities.kernel.InvalidValue;

/// A region, sub-region, country or the world by its M49 code: three digits, such as `202`.
public record Region(String value) {

  public Region {
    if (!M49.STANDARD.isKnown(value)) {
      throw new InvalidValue("region", value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
