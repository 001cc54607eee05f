package org.sdgcities.kernel.geo;

import org.sdgcities.kernel.InvalidValue;

/// A country or area by its code of the UN's M49 standard: three digits, such as `834`.
public record Country(String value) {

  public Country {
    if (!M49.STANDARD.isArea(value)) {
      throw new InvalidValue("country", value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
