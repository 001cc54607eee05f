package org.sdgcities.kernel.geo;

import java.math.BigDecimal;
import org.sdgcities.kernel.InvalidValue;

/// A point on the earth in decimal degrees, WGS 84.
///
/// @param latitude -90 to 90, north positive
/// @param longitude -180 to 180, east positive
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

  public Coordinates {
    if (latitude.abs().compareTo(BigDecimal.valueOf(90)) > 0) {
      throw new InvalidValue("latitude", latitude);
    }
    if (longitude.abs().compareTo(BigDecimal.valueOf(180)) > 0) {
      throw new InvalidValue("longitude", longitude);
    }
  }
}
