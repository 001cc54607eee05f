package org.sdgcities.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// The demonstration, played once for all tests of this run, then started a second time on the same
/// data, as it stays until the tests end.
///
/// @param begun the day on which it was begun
/// @param firstStart what was printed while it was played
/// @param afterFirst position at the log's end when it had been played
/// @param afterSecond the same, after the second start
public record PlayedDemonstration(
    ServiceProcess service,
    Visitor visitor,
    LocalDate begun,
    List<String> firstStart,
    long afterFirst,
    long afterSecond) {

  /// For whoever writes tests: what an earlier run has played is kept, and only started.
  private static final boolean KEPT = Boolean.getBoolean("demonstration.kept");

  private static final String AUDITOR = "jonas.reinholt@audit-office.example";

  /// Played when it is first asked for.
  private static final class Shared {
    static final PlayedDemonstration ONE = play();
  }

  public static PlayedDemonstration get() {
    return Shared.ONE;
  }

  private static PlayedDemonstration play() {
    Path data = Path.of(System.getProperty("java.io.tmpdir"), "demonstration").toAbsolutePath();
    ServiceProcess first = ServiceProcess.start(data, "--demo", KEPT ? "--demo" : "--reset");
    long played;
    try (first) {
      first.ready();
      played = head(new Visitor(first.address(), first.password()));
    }
    ServiceProcess second = ServiceProcess.start(data, "--demo");
    Runtime.getRuntime().addShutdownHook(new Thread(second::close));
    Visitor visitor = new Visitor(second.ready().address(), second.password());
    return new PlayedDemonstration(
        second, visitor, begun(data), first.lines(), played, head(visitor));
  }

  private static LocalDate begun(Path data) {
    try {
      return LocalDate.parse(Files.readString(data.resolve("secrets/demo-anchor")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long head(Visitor visitor) {
    return visitor.read(AUDITOR, "/audit").body().at("/head/position").longValue();
  }

  /// @return position at the log's end
  public long head() {
    return head(visitor);
  }
}
