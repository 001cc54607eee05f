package org.sdgcities.benchmarks.rows;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.sdgcities.benchmarks.contest.Arena;
import org.sdgcities.benchmarks.contest.Contender;
import org.sdgcities.benchmarks.contest.Contender.Outcome;
import org.sdgcities.benchmarks.contest.Windows;
import org.sdgcities.benchmarks.contest.Windows.Turn;
import org.sdgcities.benchmarks.contest.Windows.Window;
import org.sdgcities.benchmarks.report.Aim;
import org.sdgcities.benchmarks.report.Figure;
import org.sdgcities.benchmarks.report.Report;
import org.sdgcities.benchmarks.rivals.Axon5Jpa;
import org.sdgcities.benchmarks.rivals.MessageDb;
import org.sdgcities.benchmarks.rivals.OurLog;
import org.sdgcities.benchmarks.rivals.PekkoJdbc;

/// One event a command with a version check, answered after the commit: how many a second.
public final class AppendRows {

  private static final String OURS = "ours";

  private final Arena arena;
  private final Windows windows;
  private final Report report;
  private final long millis;

  public AppendRows(Arena arena, Windows windows, Report report, long millis) {
    this.arena = arena;
    this.windows = windows;
    this.report = report;
    this.millis = millis;
  }

  public void measure() throws IOException, SQLException {
    Contender ours = arena.start(OURS, OurLog.class);
    Contender pgbench = arena.startPgbench();
    Contender axon5 = arena.start("Axon 5.0.1 JPA", Axon5Jpa.class);
    Contender axon4 = arena.startAxon4();
    Contender pekko = arena.start("Pekko JDBC", PekkoJdbc.class);
    Contender messageDb = arena.start("like message-db", MessageDb.class);
    List<Contender> all = List.of(ours, pgbench, axon5, axon4, pekko, messageDb);
    for (Contender contender : all) {
      windows.warm(contender, 64);
    }

    Map<String, List<Window<Outcome>>> at64 =
        windows.alternate(all.stream().map(contender -> turn(contender, 64)).toList());
    int disturbed = windows.takeDisturbed();
    compare("append, 64 clients", at64, pgbench.name(), Aim.atLeast(2.5), disturbed);
    compare("append, 64 clients", at64, axon5.name(), Aim.atLeast(8), disturbed);
    compare("append, 64 clients", at64, axon4.name(), Aim.atLeast(1), disturbed);
    compare("append, 64 clients", at64, pekko.name(), Aim.atLeast(1.8), disturbed);
    compare("append, 64 clients", at64, messageDb.name(), Aim.atLeast(1), disturbed);
    report.add(
        figure(
            "append, 64 clients, p99",
            "ms",
            at64,
            pgbench.name(),
            window -> window.result().p99() / 1e6,
            Aim.atMost(1),
            disturbed));
    report.add(
        figure(
            "processor time an append, 64 clients",
            "us",
            at64,
            pgbench.name(),
            window -> window.use().worked() * 1e6 / window.result().done(),
            Aim.atMost(0.3),
            disturbed));
    for (Contender other : List.of(axon5, axon4, pekko, messageDb)) {
      other.close();
    }

    windows.warm(ours, 512);
    Map<String, List<Window<Outcome>>> at512 =
        windows.alternate(List.of(turn(ours, 512), turn(pgbench, 64)));
    compare(
        "append, 512 clients against 64",
        at512,
        pgbench.name(),
        Aim.atLeast(4.5),
        windows.takeDisturbed());
    for (int clients : new int[] {8, 1}) {
      // A few clients go another way than many, which has to be compiled as well.
      windows.warm(ours, clients);
      Map<String, List<Window<Outcome>>> few =
          windows.alternate(List.of(turn(ours, clients), turn(pgbench, clients)));
      compare(
          "append, " + clients + (clients == 1 ? " client" : " clients"),
          few,
          pgbench.name(),
          Aim.atLeast(clients == 1 ? 0.9 : 1),
          windows.takeDisturbed());
    }
    arena.dismiss();
  }

  private Turn<Outcome> turn(Contender contender, int clients) {
    return new Turn<>(contender.name(), () -> contender.load(clients, millis));
  }

  private void compare(
      String name,
      Map<String, List<Window<Outcome>>> measured,
      String baseline,
      Aim aim,
      int disturbed)
      throws IOException {
    report.add(
        figure(name, "1/s", measured, baseline, window -> window.result().rate(), aim, disturbed));
  }

  static Figure figure(
      String name,
      String unit,
      Map<String, List<Window<Outcome>>> measured,
      String baseline,
      ToDoubleFunction<Window<Outcome>> value,
      Aim aim,
      int disturbed) {
    return Figure.of(
        name,
        unit,
        values(measured, OURS, value),
        baseline,
        values(measured, baseline, value),
        aim,
        disturbed);
  }

  private static List<Double> values(
      Map<String, List<Window<Outcome>>> measured,
      String contender,
      ToDoubleFunction<Window<Outcome>> value) {
    List<Double> values = new ArrayList<>();
    for (Window<Outcome> window : measured.getOrDefault(contender, List.of())) {
      if (window.result().failed() > 0) {
        throw new IllegalStateException(contender + ": " + window.result().failed() + " failed");
      }
      values.add(value.applyAsDouble(window));
    }
    return values;
  }
}
