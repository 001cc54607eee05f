package org.sdgcities.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.sdgcities.benchmarks.contest.Arena;
import org.sdgcities.benchmarks.contest.Windows;
import org.sdgcities.benchmarks.report.Report;
import org.sdgcities.benchmarks.rows.AppendRows;
import org.sdgcities.benchmarks.rows.CrashRows;
import org.sdgcities.benchmarks.rows.GatewayRows;
import org.sdgcities.benchmarks.rows.HistoryRows;
import org.sdgcities.benchmarks.rows.HttpRows;
import org.sdgcities.benchmarks.rows.ReadRows;
import org.sdgcities.benchmarks.rows.RebuildRows;
import org.sdgcities.benchmarks.rows.VisibleRows;

/// The command `./bench`: measures, shows the table, writes it to `benchmarks/target/bench.json`.
public final class Bench {

  private static final Path TARGET = Path.of("benchmarks", "target");

  private Bench() {}

  /// @param args see {@link Options#USAGE}
  public static void main(String[] args) throws IOException, SQLException {
    List<String> words = List.of(args);
    if (words.contains("--help")) {
      System.out.print(Options.USAGE);
      return;
    }
    Options options;
    try {
      options = Options.of(words);
    } catch (IllegalArgumentException e) {
      System.err.print(e.getMessage());
      System.exit(2);
      return;
    }
    try (Arena arena =
        new Arena(
            TARGET.resolve("bench").toAbsolutePath(),
            Path.of("benchmarks", "axon4", "target", "classpath"))) {
      Windows windows =
          new Windows(
              arena.machine(), options.rounds(), options.longestWarming(), options.attempts());
      Report report = new Report(System.out, TARGET.resolve("bench.json"));
      try {
        if (options.wants("append")) {
          new AppendRows(arena, windows, report, options.millis()).measure();
        }
        if (options.wants("gateway")) {
          new GatewayRows(arena, windows, report, options.millis()).measure();
        }
        if (options.wants("read")) {
          new ReadRows(arena, windows, report, options.events(), options.millis()).measure();
        }
        if (options.wants("http")) {
          new HttpRows(arena, windows, report, options.millis()).measure();
        }
        if (options.wants("visible")) {
          new VisibleRows(arena, windows, report, options.millis()).measure();
        }
        if (options.wants("rebuild")) {
          new RebuildRows(arena, windows, report, options.cities()).measure();
        }
        if (options.wants("history")) {
          new HistoryRows(arena, windows, report).measure();
        }
        if (options.wants("crash")) {
          new CrashRows(arena, TARGET.resolve("bench").toAbsolutePath(), report).measure();
        }
      } catch (IOException | RuntimeException e) {
        System.err.println(arena.messages());
        throw e;
      }
      System.out.printf(
          "%n%d of %d aims met. Written to %s%n",
          report.met(), report.aims(), TARGET.resolve("bench.json"));
    }
  }
}
