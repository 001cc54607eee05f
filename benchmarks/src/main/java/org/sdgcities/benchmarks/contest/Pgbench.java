package org.sdgcities.benchmarks.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Sample;

/// PostgreSQL's own benchmark: a prepared single-row insert a transaction, in a table whose unique
/// index is the version check.
public final class Pgbench implements Contender {

  private static final String SCRIPT =
      """
      \\set n :n + 1
      \\set stream :client_id + :clients * random(0, 1000 / :clients - 1)
      insert into single_row (stream, version, type, payload, recorded_at)
        values ('city:' || :stream, :n, 'bench.ValuesEntered', :payload, now());
      """;

  private static final Pattern DONE =
      Pattern.compile("number of transactions actually processed: ([0-9]+)");

  /// Without the time in which the clients connected.
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  private final Path program;
  private final Database database;
  private final Path folder;
  private long windows;

  /// @param folder for the script and what pgbench writes
  public Pgbench(Path program, Database database, Path folder) {
    this.program = program;
    this.database = database;
    this.folder = folder;
  }

  /// @return the newest pgbench of this machine
  public static Optional<Path> find() {
    Stream<Path> onPath =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
    try (Stream<Path> debian =
        Files.isDirectory(Path.of("/usr/lib/postgresql"))
            ? Files.list(Path.of("/usr/lib/postgresql"))
            : Stream.empty()) {
      return Stream.concat(
              debian.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")),
              onPath)
          .map(bin -> bin.resolve("pgbench"))
          .filter(Files::isExecutable)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String name() {
    return "pgbench single row";
  }

  @Override
  public Outcome load(int clients, long millis) throws IOException {
    Files.createDirectories(folder);
    Path script = folder.resolve("append.sql");
    Files.writeString(script, SCRIPT);
    deleteLogs();
    // Each client counts versions from another billion, so that windows never meet.
    long base = ++windows * 1_000_000_000L;
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(2, clients),
                "--time=" + Math.max(1, Math.round(millis / 1000.0)),
                "--log",
                "--sampling-rate=0.2",
                "--define=n=" + base,
                "--define=clients=" + clients,
                "--define=payload=" + Sample.json(),
                "--file=" + script,
                libpqUrl())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("pgbench.out").toFile())
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(Files.readString(folder.resolve("pgbench.out")));
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return outcome(Files.readString(folder.resolve("pgbench.out")), times());
  }

  private String libpqUrl() {
    String address = database.url().substring("jdbc:postgresql://".length()).split("\\?")[0];
    return "postgresql://" + database.user() + ":" + database.password() + "@" + address;
  }

  /// Each line of its log holds the time of one transaction, in microseconds.
  ///
  /// @return nanoseconds of single transactions, the shortest first
  private long[] times() throws IOException {
    List<String> lines = new ArrayList<>();
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "pgbench_log.*")) {
      for (Path log : logs) {
        lines.addAll(Files.readAllLines(log));
      }
    }
    return lines.stream()
        .mapToLong(line -> 1_000 * Long.parseLong(line.split(" ")[2]))
        .sorted()
        .toArray();
  }

  /// What it says it has done, and not what it should have: its windows are whole seconds.
  ///
  /// @param told by pgbench
  static Outcome outcome(String told, long[] times) throws IOException {
    double done = number(DONE, told);
    return new Outcome(
        Math.round(done),
        0,
        Math.round(done * 1e9 / number(RATE, told)),
        times[times.length / 2],
        times[(int) (times.length * 0.99)]);
  }

  private static double number(Pattern pattern, String told) throws IOException {
    Matcher found = pattern.matcher(told);
    if (!found.find()) {
      throw new IOException("pgbench does not say " + pattern + ": " + told);
    }
    return Double.parseDouble(found.group(1));
  }

  private void deleteLogs() throws IOException {
    try (DirectoryStream<Path> logs = Files.newDirectoryStream(folder, "pgbench_log.*")) {
      for (Path log : logs) {
        Files.delete(log);
      }
    }
  }

  @Override
  public void close() {}
}
