package org.sdgcities.kernel.diagnosis;

import java.util.List;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.geo.Coordinates;

/// The outline of a zone: a closed ring of at least four points, the last equal to the first, as
/// GeoJSON (RFC 7946) has it.
public record Polygon(List<Coordinates> value) {

  private static final int MOST_POINTS = 2_000;

  public Polygon {
    value = List.copyOf(value);
    if (value.size() < 4 || value.size() > MOST_POINTS) {
      throw new InvalidValue("polygon.points", MOST_POINTS);
    }
    if (!value.getFirst().isSamePlaceAs(value.getLast())) {
      throw new InvalidValue("polygon.open");
    }
  }
}
