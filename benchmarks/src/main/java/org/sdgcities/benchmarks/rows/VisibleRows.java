package org.sdgcities.benchmarks.rows;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.sdgcities.benchmarks.contest.Arena;
import org.sdgcities.benchmarks.contest.ChildContender;
import org.sdgcities.benchmarks.contest.Windows;
import org.sdgcities.benchmarks.contest.Windows.Turn;
import org.sdgcities.benchmarks.contest.Windows.Window;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.report.Aim;
import org.sdgcities.benchmarks.report.Figure;
import org.sdgcities.benchmarks.report.Report;
import org.sdgcities.benchmarks.rivals.visible.Elsewhere;
import org.sdgcities.benchmarks.rivals.visible.PolledTable;
import org.sdgcities.benchmarks.rivals.visible.VisibleHere;
import org.sdgcities.benchmarks.rivals.visible.Writer;

/// How long it takes until what was appended can be seen in rows, counted from when it was due to
/// be sent.
public final class VisibleRows {

  private static final long WARMING = 12_000;
  private static final int[] RATES = {500, 3_000};
  private static final String HERE = "one process";
  private static final String ELSEWHERE = "two processes";
  private static final String POLLED = "INSERT, asked every 10 ms";

  private final Arena arena;
  private final Windows windows;
  private final Report report;
  private final long millis;

  public VisibleRows(Arena arena, Windows windows, Report report, long millis) {
    this.arena = arena;
    this.windows = windows;
    this.report = report;
    this.millis = millis;
  }

  public void measure() throws IOException, SQLException {
    ChildContender here = arena.start(HERE, VisibleHere.class);
    Database shared = arena.database("visible");
    ChildContender writer = arena.start("writer", Writer.class, shared);
    ChildContender elsewhere = arena.start(ELSEWHERE, Elsewhere.class, shared);
    ChildContender polled = arena.start(POLLED, PolledTable.class);
    int most = RATES[RATES.length - 1];
    windows.warmFor(WARMING, time -> here.open(most, time));
    windows.warmFor(WARMING / 2, time -> seenElsewhere(writer, elsewhere, most, time));
    windows.warmFor(WARMING / 2, time -> polled.open(most, time));
    for (int rate : RATES) {
      Map<String, List<Window<Double>>> late =
          windows.alternate(
              List.of(
                  new Turn<>(HERE, () -> here.open(rate, millis).p99() / 1e6),
                  new Turn<>(ELSEWHERE, () -> seenElsewhere(writer, elsewhere, rate, millis)),
                  new Turn<>(POLLED, () -> polled.open(rate, millis).p99() / 1e6)));
      int disturbed = windows.takeDisturbed();
      compare(late, HERE, rate, 15, disturbed);
      compare(late, ELSEWHERE, rate, 50, disturbed);
    }
    arena.dismiss();
  }

  private static double seenElsewhere(
      ChildContender writer, ChildContender elsewhere, int rate, long millis) throws IOException {
    return elsewhere.once("p99", writer.open(rate, millis).done())[0] / 1e6;
  }

  private void compare(
      Map<String, List<Window<Double>>> late, String where, int rate, double limit, int disturbed)
      throws IOException {
    List<Double> ours = values(late, where);
    String name = "visible in rows, " + rate + " a second, " + where + ", p99";
    report.add(
        Figure.of(
            name,
            "ms",
            ours,
            "limit of %.0f ms".formatted(limit),
            Collections.nCopies(ours.size(), limit),
            Aim.atMost(1),
            disturbed));
    report.add(Figure.of(name, "ms", ours, POLLED, values(late, POLLED), Aim.atMost(1), disturbed));
  }

  private static List<Double> values(Map<String, List<Window<Double>>> late, String name) {
    return late.getOrDefault(name, List.of()).stream().map(Window::result).toList();
  }
}
