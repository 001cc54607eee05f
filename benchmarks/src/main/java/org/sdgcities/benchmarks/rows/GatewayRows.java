package org.sdgcities.benchmarks.rows;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.sdgcities.benchmarks.contest.Arena;
import org.sdgcities.benchmarks.contest.Contender;
import org.sdgcities.benchmarks.contest.Contender.Outcome;
import org.sdgcities.benchmarks.contest.Windows;
import org.sdgcities.benchmarks.contest.Windows.Turn;
import org.sdgcities.benchmarks.contest.Windows.Window;
import org.sdgcities.benchmarks.report.Aim;
import org.sdgcities.benchmarks.report.Report;
import org.sdgcities.benchmarks.rivals.gateway.Axon5Gateway;
import org.sdgcities.benchmarks.rivals.gateway.OurGateway;

/// Commands through Axon's gateway: the history read, a decision, an event appended.
public final class GatewayRows {

  private final Arena arena;
  private final Windows windows;
  private final Report report;
  private final long millis;

  public GatewayRows(Arena arena, Windows windows, Report report, long millis) {
    this.arena = arena;
    this.windows = windows;
    this.report = report;
    this.millis = millis;
  }

  public void measure() throws IOException, SQLException {
    Contender ours = arena.start("ours", OurGateway.class);
    Contender axon = arena.start("Axon 5.0.1 JPA", Axon5Gateway.class);
    Contender pgbench = arena.startPgbench();
    List<Contender> all = List.of(ours, axon, pgbench);
    for (Contender contender : all) {
      windows.warm(contender, 64);
    }
    Map<String, List<Window<Outcome>>> measured =
        windows.alternate(
            all.stream()
                .map(contender -> new Turn<>(contender.name(), () -> contender.load(64, millis)))
                .toList());
    int disturbed = windows.takeDisturbed();
    for (Contender baseline : List.of(axon, pgbench)) {
      report.add(
          AppendRows.figure(
              "command through the gateway, 64 clients",
              "1/s",
              measured,
              baseline.name(),
              window -> window.result().rate(),
              Aim.atLeast(baseline == axon ? 6 : 0.9),
              disturbed));
    }
    arena.dismiss();
  }
}
