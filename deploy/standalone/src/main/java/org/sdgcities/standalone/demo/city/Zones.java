package org.sdgcities.standalone.demo.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sdgcities.standalone.demo.acts.Fields;
import org.sdgcities.standalone.demo.data.Place;

/// Three invented zones for a city: they carry no real names, and their outlines are plain boxes
/// near its centre.
final class Zones {

  static final int SETTLEMENT = 2;
  static final int OPEN_LAND = 3;

  private static final List<List<String>> NAMES =
      List.of(
          List.of("Old town", "Hillside settlement", "Waterfront"),
          List.of("Central wards", "Riverside settlement", "Railway lands"),
          List.of("Market quarter", "Northern settlement", "Old quarry"),
          List.of("Inner wards", "Southern settlement", "Fair grounds"));
  private static final List<String> KINDS =
      List.of("CENTRE", "INFORMAL_SETTLEMENT", "NEIGHBOURHOOD");
  private static final double[] SHARES = {0.11, 0.07, 0.03};

  /// South-west corners in degrees from the city's point.
  private static final double[][] CORNERS = {{-0.01, -0.01}, {0.012, 0.005}, {-0.02, 0.012}};

  private static final double SIDE = 0.016;

  private Zones() {}

  /// @param outline null where nobody knows where the city lies
  record Zone(
      String name,
      String kind,
      @Nullable Long population,
      @Nullable List<SequencedMap<String, Object>> outline) {

    SequencedMap<String, Object> fields() {
      return Fields.of("name", name, "kind", kind, "population", population, "outline", outline);
    }
  }

  static List<Zone> of(Place place, int turn) {
    List<String> names = NAMES.get(Math.floorMod(turn, NAMES.size()));
    return Stream.of(0, 1, 2)
        .map(i ->
            new Zone(
                names.get(i) + " (invented)",
                KINDS.get(i),
                population(place, SHARES[i]),
                outline(place, CORNERS[i])))
        .toList();
  }

  private static @Nullable Long population(Place place, double share) {
    Long all = place.population();
    return all == null ? null : Math.round(all * share / 100) * 100;
  }

  private static @Nullable List<SequencedMap<String, Object>> outline(
      Place place, double[] corner) {
    BigDecimal latitude = place.latitude();
    BigDecimal longitude = place.longitude();
    if (latitude == null || longitude == null) {
      return null;
    }
    double south = latitude.doubleValue() + corner[0];
    double west = longitude.doubleValue() + corner[1];
    return List.of(
        point(south, west),
        point(south, west + SIDE),
        point(south + SIDE, west + SIDE),
        point(south + SIDE, west),
        point(south, west));
  }

  private static SequencedMap<String, Object> point(double latitude, double longitude) {
    return Fields.of("latitude", rounded(latitude), "longitude", rounded(longitude));
  }

  private static BigDecimal rounded(double degrees) {
    return BigDecimal.valueOf(degrees).setScale(5, RoundingMode.HALF_UP);
  }
}
