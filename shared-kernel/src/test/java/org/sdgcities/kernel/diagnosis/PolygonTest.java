package org.sdgcities.kernel.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.kernel.Invalid.assertInvalid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sdgcities.kernel.geo.Coordinates;

class PolygonTest {

  private static final List<Coordinates> TRIANGLE =
      List.of(at("-2.5", "32.9"), at("-2.5", "33.0"), at("-2.6", "33.0"), at("-2.5", "32.9"));

  private static Coordinates at(String latitude, String longitude) {
    return new Coordinates(new BigDecimal(latitude), new BigDecimal(longitude));
  }

  private static List<Coordinates> triangleClosedBy(Coordinates last) {
    List<Coordinates> ring = new ArrayList<>(TRIANGLE);
    ring.set(3, last);
    return ring;
  }

  @Test
  void a_triangle_is_four_points_the_last_equal_to_the_first() {
    assertThat(new Polygon(TRIANGLE).value()).isEqualTo(TRIANGLE);
  }

  @Test
  void a_ring_has_four_points_or_more_up_to_two_thousand() {
    assertInvalid("polygon.points", () -> new Polygon(List.of()));
    assertInvalid(
        "polygon.points",
        () -> new Polygon(List.of(TRIANGLE.get(0), TRIANGLE.get(1), TRIANGLE.get(0))));
    List<Coordinates> longest = Collections.nCopies(2000, TRIANGLE.getFirst());
    assertThat(new Polygon(longest).value()).hasSize(2000);
    assertInvalid(
        "polygon.points", () -> new Polygon(Collections.nCopies(2001, TRIANGLE.getFirst())));
  }

  @Test
  void an_open_ring_is_none() {
    assertInvalid("polygon.open", () -> new Polygon(triangleClosedBy(at("-2.5", "33.1"))));
  }

  @Test
  void it_is_closed_by_the_same_place_however_it_is_written() {
    assertThat(new Polygon(triangleClosedBy(at("-2.50", "32.900"))).value()).hasSize(4);
  }
}
