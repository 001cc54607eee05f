package org.sdgcities.kernel.geo;

import java.math.BigDecimal;
import org.sdgcities.kernel.InvalidValue;

/// A point on the earth in decimal degrees, WGS 84, with at most 15 decimals.
///
/// @param latitude -90 to 90, north positive
/// @param longitude -180 to 180, east positive
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

  /// Finer than anything that is surveyed.
  private static final int MOST_DECIMALS = 15;

  public Coordinates {
    if (!isWithin(latitude, 90)) {
      throw new InvalidValue("latitude", latitude);
    }
    if (!isWithin(longitude, 180)) {
      throw new InvalidValue("longitude", longitude);
    }
  }

  private static boolean isWithin(BigDecimal degrees, int most) {
    return degrees.abs().compareTo(BigDecimal.valueOf(most)) <= 0
        && degrees.scale() <= MOST_DECIMALS;
  }

  /// @return whether both are the same place, however they are written: `-2.5` is `-2.50`
  public boolean isSamePlaceAs(Coordinates other) {
    return latitude.compareTo(other.latitude) == 0 && longitude.compareTo(other.longitude) == 0;
  }
}
