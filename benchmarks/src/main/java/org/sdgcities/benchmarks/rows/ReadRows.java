package org.sdgcities.benchmarks.rows;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.sdgcities.benchmarks.contest.Arena;
import org.sdgcities.benchmarks.contest.ChildContender;
import org.sdgcities.benchmarks.contest.Windows;
import org.sdgcities.benchmarks.contest.Windows.Turn;
import org.sdgcities.benchmarks.contest.Windows.Window;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Sample;
import org.sdgcities.benchmarks.report.Aim;
import org.sdgcities.benchmarks.report.Figure;
import org.sdgcities.benchmarks.report.Report;
import org.sdgcities.benchmarks.rivals.Axon5Jpa;
import org.sdgcities.benchmarks.rivals.MessageDb;
import org.sdgcities.benchmarks.rivals.OurLog;

/// The whole log read in order and decoded, and the room that it takes.
public final class ReadRows {

  private static final String OURS = "ours";
  private static final String NOWHERE = "binary COPY to nowhere";

  private final Arena arena;
  private final Windows windows;
  private final Report report;
  private final int events;
  private final long millis;

  public ReadRows(Arena arena, Windows windows, Report report, int events, long millis) {
    this.arena = arena;
    this.windows = windows;
    this.report = report;
    this.events = events;
    this.millis = millis;
  }

  public void measure() throws IOException, SQLException {
    Database database = arena.database("read");
    ChildContender ours = arena.start(OURS, OurLog.class, database);
    ChildContender messageDb = arena.start("like message-db", MessageDb.class);
    ChildContender axon5 = arena.start("Axon 5.0.1 JPA", Axon5Jpa.class);
    for (ChildContender contender : List.of(ours, messageDb, axon5)) {
      contender.once("fill", events);
    }
    reportSize(database);
    List<Reading> all =
        List.of(
            new Reading(OURS, ours, "read", events),
            new Reading(NOWHERE, ours, "nowhere", events),
            new Reading(messageDb.name(), messageDb, "read", events),
            // The slow one reads a part: what counts is its rate.
            new Reading(axon5.name(), axon5, "read", Math.min(events, 100_000)));
    for (Reading reading : all) {
      windows.warm(reading::rate);
    }
    Map<String, List<Window<Double>>> rates =
        windows.alternate(
            all.stream().map(one -> new Turn<>(one.name(), () -> one.rate(millis))).toList());
    int disturbed = windows.takeDisturbed();
    compare(rates, NOWHERE, Aim.atLeast(0.6), disturbed);
    compare(rates, messageDb.name(), Aim.atLeast(4), disturbed);
    compare(rates, axon5.name(), Aim.atLeast(8), disturbed);
    arena.dismiss();
  }

  private record Reading(String name, ChildContender contender, String what, long amount) {

    /// Reads again and again for a while.
    double rate(long millis) throws IOException {
      long events = 0;
      long nanos = 0;
      while (nanos < millis * 1_000_000) {
        long[] done = contender.once(what, amount);
        if (done[0] < amount) {
          throw new IOException(name + " read " + done[0] + " of " + amount);
        }
        events += done[0];
        nanos += done[1];
      }
      return events * 1e9 / nanos;
    }
  }

  private void compare(
      Map<String, List<Window<Double>>> rates, String baseline, Aim aim, int disturbed)
      throws IOException {
    report.add(
        Figure.of(
            "log read and decoded",
            "1/s",
            rates.getOrDefault(OURS, List.of()).stream().map(Window::result).toList(),
            baseline,
            rates.getOrDefault(baseline, List.of()).stream().map(Window::result).toList(),
            aim,
            disturbed));
  }

  private void reportSize(Database database) throws IOException, SQLException {
    double bytes;
    try (Connection connection = arena.connect(database);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select sum(pg_total_relation_size(c.oid)) from pg_class c"
                    + " join pg_namespace n on n.oid = c.relnamespace"
                    + " where n.nspname = 'eventlog' and c.relkind = 'r'")) {
      row.next();
      bytes = row.getDouble(1) / events;
    }
    double payload = Sample.payload().length;
    report.add(
        Figure.of(
            "stored for an event, all indexes and tags",
            "bytes",
            List.of(bytes),
            "its payload",
            List.of(payload),
            Aim.atMost(1.9),
            0));
  }
}
