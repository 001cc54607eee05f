package org.sdgcities.benchmarks;

import java.util.List;
import java.util.Set;

/// What the command line asks for.
///
/// @param rounds windows for each contender and row
/// @param millis length of a window
/// @param longestWarming milliseconds after which whoever is measured has to be warm
/// @param attempts how many windows may be measured again because the machine was not quiet
/// @param events how long the log is that is read
/// @param cities of a thousand events each, from which projections are rebuilt
/// @param only words that the names of rows must hold one of; empty for all rows
record Options(
    int rounds,
    long millis,
    long longestWarming,
    int attempts,
    int events,
    int cities,
    Set<String> only) {

  static final String USAGE =
      """
      Usage: ./bench [--long] [--quick] [ROW ...]

        --long   longer windows, more of them, more events
        --quick  a look only: single short windows
        ROW      append, gateway, read (which tells the bytes stored too), http, visible, rebuild,
                 history, or crash; all if none is given
      """;

  private static final Set<String> MODES = Set.of("--long", "--quick");
  private static final Set<String> ROWS =
      Set.of("append", "gateway", "read", "http", "visible", "rebuild", "history", "crash");

  static final Options NORMAL = new Options(3, 2_500, 60_000, 8, 200_000, 40, Set.of());
  static final Options LONG = new Options(5, 15_000, 180_000, 60, 2_000_000, 1_000, Set.of());
  static final Options QUICK = new Options(1, 2_000, 6_000, 0, 100_000, 20, Set.of());

  /// @throws IllegalArgumentException if there is no such row or mode
  static Options of(List<String> words) {
    Options options = NORMAL;
    if (words.contains("--long")) {
      options = LONG;
    } else if (words.contains("--quick")) {
      options = QUICK;
    }
    for (String word : words) {
      if (!ROWS.contains(word) && !MODES.contains(word)) {
        throw new IllegalArgumentException(word + " is unknown.\n\n" + USAGE);
      }
    }
    Set<String> only = Set.copyOf(words.stream().filter(word -> !word.startsWith("--")).toList());
    return new Options(
        options.rounds,
        options.millis,
        options.longestWarming,
        options.attempts,
        options.events,
        options.cities,
        only);
  }

  boolean wants(String row) {
    return only.isEmpty() || only.contains(row);
  }
}
