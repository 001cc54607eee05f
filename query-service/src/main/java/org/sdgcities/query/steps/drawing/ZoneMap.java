package org.sdgcities.query.steps.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ZoneDefined;
import org.sdgcities.kernel.diagnosis.Polygon;
import org.sdgcities.kernel.geo.Coordinates;

/// The outlines of a city's zones, north up. A city is small enough for degrees to be drawn as
/// lengths, once those of longitude are shortened for its latitude.
public record ZoneMap(double width, double height, List<Shape> shapes) {

  private static final double LONGEST = 320;
  private static final double MARGIN = 8;

  /// @param points as SVG writes them
  /// @param x middle of the shape, where its number stands
  public record Shape(int zone, String name, String points, double x, double y) {}

  /// @return nothing unless a zone has an outline
  public static Optional<ZoneMap> of(List<ZoneDefined> zones) {
    Frame frame =
        Frame.around(zones.stream().map(ZoneDefined::outline).flatMap(ZoneMap::points).toList());
    if (frame == null) {
      return Optional.empty();
    }
    List<Shape> shapes = new ArrayList<>();
    for (ZoneDefined zone : zones) {
      if (zone.outline() != null) {
        shapes.add(frame.shape(zone, zone.outline()));
      }
    }
    return Optional.of(
        new ZoneMap(
            rounded(frame.width() + 2 * MARGIN), rounded(frame.height() + 2 * MARGIN), shapes));
  }

  private static Stream<Coordinates> points(@Nullable Polygon outline) {
    return outline == null ? Stream.empty() : outline.value().stream();
  }

  private static double rounded(double length) {
    return Math.round(length * 10) / 10.0;
  }

  /// How degrees become lengths.
  private record Frame(
      double west, double north, double shortening, double scale, double width, double height) {

    static @Nullable Frame around(List<Coordinates> points) {
      if (points.isEmpty()) {
        return null;
      }
      double west = points.stream().mapToDouble(Frame::longitude).min().orElseThrow();
      double east = points.stream().mapToDouble(Frame::longitude).max().orElseThrow();
      double south = points.stream().mapToDouble(Frame::latitude).min().orElseThrow();
      double north = points.stream().mapToDouble(Frame::latitude).max().orElseThrow();
      double shortening = Math.max(0.05, Math.cos(Math.toRadians((south + north) / 2)));
      double wide = (east - west) * shortening;
      double high = north - south;
      double scale = LONGEST / Math.max(1e-9, Math.max(wide, high));
      return new Frame(west, north, shortening, scale, wide * scale, high * scale);
    }

    Shape shape(ZoneDefined zone, Polygon outline) {
      StringBuilder corners = new StringBuilder();
      double x = 0;
      double y = 0;
      // The last point is the first again.
      int count = outline.value().size() - 1;
      for (Coordinates point : outline.value().subList(0, count)) {
        corners.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point), y(point)));
        x += x(point) / count;
        y += y(point) / count;
      }
      return new Shape(
          zone.zone(), zone.name(), corners.toString().strip(), rounded(x), rounded(y));
    }

    private double x(Coordinates point) {
      return MARGIN + (longitude(point) - west) * shortening * scale;
    }

    private double y(Coordinates point) {
      return MARGIN + (north - latitude(point)) * scale;
    }

    private static double longitude(Coordinates point) {
      return point.longitude().doubleValue();
    }

    private static double latitude(Coordinates point) {
      return point.latitude().doubleValue();
    }
  }
}
