package org.sdgcities.benchmarks.rows;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.sdgcities.benchmarks.contest.Arena;
import org.sdgcities.benchmarks.contest.ChildContender;
import org.sdgcities.benchmarks.contest.Contender.Outcome;
import org.sdgcities.benchmarks.contest.Windows;
import org.sdgcities.benchmarks.contest.Windows.Turn;
import org.sdgcities.benchmarks.contest.Windows.Window;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.report.Aim;
import org.sdgcities.benchmarks.report.Figure;
import org.sdgcities.benchmarks.report.Report;
import org.sdgcities.benchmarks.rivals.http.CertificationCaller;
import org.sdgcities.benchmarks.rivals.http.InsertCaller;
import org.sdgcities.benchmarks.rivals.http.ServedCertification;
import org.sdgcities.benchmarks.rivals.http.ServedInsert;

/// Commands to the service itself, over HTTP: who asks is made sure, what he asks is checked, the
/// rules decide, and a request that comes twice counts once.
public final class HttpRows {

  private static final int CLIENTS = 64;

  /// All that a request passes is compiled after so long.
  private static final long WARMING = 45_000;

  private final Arena arena;
  private final Windows windows;
  private final Report report;
  private final long millis;

  public HttpRows(Arena arena, Windows windows, Report report, long millis) {
    this.arena = arena;
    this.windows = windows;
    this.report = report;
    this.millis = millis;
  }

  public void measure() throws IOException, SQLException {
    ChildContender ours = called("ours", CertificationCaller.class, ServedCertification.class);
    ChildContender insert = called("one INSERT a request", InsertCaller.class, ServedInsert.class);
    windows.warm(ours, CLIENTS, WARMING);
    windows.warm(insert, CLIENTS, WARMING / 3);
    Map<String, List<Window<Outcome>>> measured =
        windows.alternate(List.of(turn(ours), turn(insert)));
    int disturbed = windows.takeDisturbed();
    report.add(
        AppendRows.figure(
            "command over HTTP, 64 clients",
            "1/s",
            measured,
            insert.name(),
            window -> window.result().rate(),
            Aim.atLeast(1.5),
            disturbed));
    List<Outcome> windowsOfOurs =
        measured.getOrDefault(ours.name(), List.of()).stream().map(Window::result).toList();
    report.add(
        Figure.of(
            "command over HTTP, 64 clients, p99",
            "ms",
            windowsOfOurs.stream().map(outcome -> outcome.p99() / 1e6).toList(),
            "its own p50",
            windowsOfOurs.stream().map(outcome -> outcome.p50() / 1e6).toList(),
            Aim.atMost(3),
            disturbed));
    arena.dismiss();
  }

  /// Starts a server and who calls it.
  private ChildContender called(
      String name, Class<? extends Rival> caller, Class<? extends Rival> server)
      throws IOException, SQLException {
    Database database = arena.database("http");
    ChildContender calling = arena.start(name, caller, database);
    ChildContender serving = arena.start(server.getSimpleName(), server, database);
    calling.once("call", serving.once("serve", calling.once("issuer", 0)[0])[0]);
    return calling;
  }

  private Turn<Outcome> turn(ChildContender contender) {
    return new Turn<>(contender.name(), () -> contender.load(CLIENTS, millis));
  }
}
