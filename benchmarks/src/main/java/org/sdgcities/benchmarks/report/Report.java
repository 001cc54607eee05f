package org.sdgcities.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The table, on the terminal while it grows and as a file in the end.
public final class Report {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final PrintStream terminal;
  private final Path file;
  private final List<Figure> figures = new ArrayList<>();

  public Report(PrintStream terminal, Path file) {
    this.terminal = terminal;
    this.file = file;
    terminal.printf(
        "%-52s %12s %12s  %-24s %7s %7s  %-8s%n",
        "what", "ours", "baseline", "baseline is", "ratio", "spread", "aim");
  }

  /// Shows the figure and keeps it, also should the run not come to its end.
  public void add(Figure figure) throws IOException {
    figures.add(figure);
    terminal.printf(
        Locale.ROOT,
        "%-52s %12s %12s  %-24s %7.2f %6.0f%%  %-8s %s%s%n",
        figure.name() + " (" + figure.unit() + ")",
        number(figure.ours()),
        number(figure.baseline()),
        figure.baselineName(),
        figure.ratio(),
        100 * figure.spread(),
        figure.aim(),
        verdict(figure),
        figure.disturbed() > 0 ? " (" + figure.disturbed() + " windows disturbed)" : "");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, JSON.writeValueAsString(figures) + "\n");
  }

  private static String verdict(Figure figure) {
    if (figure.met() == null) {
      return "told";
    }
    return figure.met() ? "met" : "NOT MET";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.3g", value);
  }

  /// @return how many aims were met
  public long met() {
    return figures.stream().map(Figure::met).filter(Boolean.TRUE::equals).count();
  }

  /// @return how many aims there are
  public long aims() {
    return figures.stream().map(Figure::met).filter(Objects::nonNull).count();
  }
}
