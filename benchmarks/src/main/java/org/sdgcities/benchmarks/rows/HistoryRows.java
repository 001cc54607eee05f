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
import org.sdgcities.benchmarks.rivals.history.History;

/// Loading a city with a long history, beside one with ten events.
public final class HistoryRows {

  private static final int EVENTS = 100_000;
  private static final int LOADS = 300;
  private static final String LONG = "long";
  private static final String SHORT = "short";
  private static final String UNAIDED = "unaided";

  private final Arena arena;
  private final Windows windows;
  private final Report report;

  public HistoryRows(Arena arena, Windows windows, Report report) {
    this.arena = arena;
    this.windows = windows;
    this.report = report;
  }

  public void measure() throws IOException, SQLException {
    ChildContender ours = arena.start("ours", History.class);
    ours.once("fill", EVENTS);
    for (int i = 0; i < 5; i++) {
      ours.once(LONG, LOADS);
      ours.once(SHORT, LOADS);
    }
    Map<String, List<Window<Double>>> times =
        windows.alternate(
            List.of(turn(ours, LONG, LOADS), turn(ours, SHORT, LOADS), turn(ours, UNAIDED, 1)));
    int disturbed = windows.takeDisturbed();
    compare(times, LONG, "city of 100000 events, loaded", Aim.atMost(2.5), disturbed);
    compare(times, UNAIDED, "the same without a snapshot", Aim.none(), disturbed);
    arena.dismiss();
  }

  private static Turn<Double> turn(ChildContender contender, String what, int loads) {
    return new Turn<>(what, () -> contender.once(what, loads)[0] / 1e6);
  }

  private void compare(
      Map<String, List<Window<Double>>> times, String what, String name, Aim aim, int disturbed)
      throws IOException {
    report.add(
        Figure.of(
            name,
            "ms",
            values(times, what),
            "city of 10 events",
            values(times, SHORT),
            aim,
            disturbed));
  }

  private static List<Double> values(Map<String, List<Window<Double>>> times, String what) {
    return times.getOrDefault(what, List.of()).stream().map(Window::result).toList();
  }
}
