package org.sdgcities.benchmarks.rows;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.sdgcities.benchmarks.contest.Arena;
import org.sdgcities.benchmarks.contest.ChildContender;
import org.sdgcities.benchmarks.contest.Windows;
import org.sdgcities.benchmarks.contest.Windows.Turn;
import org.sdgcities.benchmarks.contest.Windows.Window;
import org.sdgcities.benchmarks.report.Aim;
import org.sdgcities.benchmarks.report.Figure;
import org.sdgcities.benchmarks.report.Report;
import org.sdgcities.benchmarks.rivals.rebuild.Projections;

/// Every projection of the query service made anew from the log, beside reading the same events and
/// doing nothing with them.
public final class RebuildRows {

  private static final String REBUILD = "rebuild";
  private static final String DECODE = "decode";

  private final Arena arena;
  private final Windows windows;
  private final Report report;
  private final int cities;

  /// @param cities each of a thousand events
  public RebuildRows(Arena arena, Windows windows, Report report, int cities) {
    this.arena = arena;
    this.windows = windows;
    this.report = report;
    this.cities = cities;
  }

  public void measure() throws IOException, SQLException {
    ChildContender ours = arena.start("ours", Projections.class);
    long events = ours.once("fill", cities)[0];
    // Rebuilding is so long that it warms itself up.
    ours.once(DECODE, 0);
    ours.once(DECODE, 0);
    Map<String, List<Window<Double>>> seconds =
        windows.alternate(List.of(turn(ours, REBUILD), turn(ours, DECODE)));
    report.add(
        Figure.of(
            "every projection rebuilt from " + events + " events",
            "s",
            values(seconds, REBUILD),
            "decoding alone",
            values(seconds, DECODE),
            Aim.atMost(10),
            windows.takeDisturbed()));
    arena.dismiss();
  }

  private static Turn<Double> turn(ChildContender contender, String what) {
    return new Turn<>(what, () -> contender.once(what, 0)[0] / 1e9);
  }

  private static List<Double> values(Map<String, List<Window<Double>>> seconds, String what) {
    return seconds.getOrDefault(what, List.of()).stream().map(Window::result).toList();
  }
}
