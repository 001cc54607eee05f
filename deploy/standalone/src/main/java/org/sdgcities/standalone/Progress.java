package org.sdgcities.standalone;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Tells whoever started it how far it has come.
public final class Progress {

  private final PrintStream out;
  private final long begun = System.nanoTime();
  private int stages;

  Progress(PrintStream out) {
    this.out = out;
  }

  void stage(String name) {
    stages++;
    out.printf(Locale.ROOT, "[%d] %s (%.1f s)%n", stages, name, seconds());
  }

  void detail(String what) {
    out.printf("    %s …%n", what);
  }

  /// Draws how much of a longer stage is done.
  public void bar(int done, int of, String what) {
    int filled = of == 0 ? 30 : 30 * done / of;
    String bar = "#".repeat(filled) + "·".repeat(30 - filled);
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    String line = String.format(Locale.ROOT, "    [%s] %d of %d  %-30.30s", bar, done, of, what);
    if (terminal) {
      out.print("\r" + line + (done == of ? "\n" : ""));
    } else if (done == of || done % Math.max(1, of / 10) == 0) {
      out.println(line);
    }
    out.flush();
  }

  void ready(String address, List<String> whoMaySignIn) {
    out.println();
    out.println("Ready: " + address + "/");
    out.printf(Locale.ROOT, "after %.1f s. Ctrl-C stops it.%n", seconds());
    whoMaySignIn.forEach(out::println);
    out.flush();
  }

  void failed(String sentence) {
    out.flush();
    System.err.println(sentence);
  }

  private double seconds() {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
  }
}
