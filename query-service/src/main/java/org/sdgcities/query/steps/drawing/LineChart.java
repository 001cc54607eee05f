package org.sdgcities.query.steps.drawing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// Values over time as a line. The figures beside it say the same; it is for the eye only.
///
/// @param points from left to right
public record LineChart(List<Point> points) {

  public static final int WIDTH = 320;
  public static final int HEIGHT = 130;

  private static final int SIDE = 38;
  private static final int TOP = 26;
  private static final int BOTTOM = 28;
  private static final int LABEL = 56;

  public record Point(double x, double y, String period, BigDecimal value) {}

  /// @param values with the period of each, by its last day
  /// @return nothing unless there are two values
  public static Optional<LineChart> of(SortedMap<LocalDate, Map.Entry<String, BigDecimal>> values) {
    if (values.size() < 2) {
      return Optional.empty();
    }
    long first = values.firstKey().toEpochDay();
    double days = values.lastKey().toEpochDay() - first;
    double least = values.values().stream().mapToDouble(LineChart::number).min().orElse(0);
    double most = values.values().stream().mapToDouble(LineChart::number).max().orElse(0);
    List<Point> points = new ArrayList<>();
    values.forEach((day, value) -> {
      double x = SIDE + (day.toEpochDay() - first) / days * (WIDTH - 2 * SIDE);
      double share = most == least ? 0.5 : (number(value) - least) / (most - least);
      double y = HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
      points.add(new Point(rounded(x), rounded(y), value.getKey(), value.getValue()));
    });
    return Optional.of(new LineChart(points));
  }

  private static double number(Map.Entry<String, BigDecimal> value) {
    return value.getValue().doubleValue();
  }

  private static double rounded(double length) {
    return Math.round(length * 10) / 10.0;
  }

  /// @return the corners of the line as SVG writes them
  public String line() {
    StringBuilder line = new StringBuilder();
    for (Point point : points) {
      line.append(String.format(Locale.ROOT, "%.1f,%.1f ", point.x(), point.y()));
    }
    return line.toString().strip();
  }

  /// @return points far enough from their neighbours for their labels to be read: the last always
  public List<Point> labelled() {
    List<Point> labelled = new ArrayList<>();
    for (Point point : points.reversed()) {
      if (labelled.isEmpty() || labelled.getLast().x() - point.x() >= LABEL) {
        labelled.add(point);
      }
    }
    return labelled.reversed();
  }
}
