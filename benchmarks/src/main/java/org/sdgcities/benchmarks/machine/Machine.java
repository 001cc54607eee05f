package org.sdgcities.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/// The processors of this machine over a stretch of time: what ours used and what others did.
public final class Machine {

  private static final double TICKS_A_SECOND = 100;

  /// @param worked processor seconds of the server and of what this program started
  /// @param others processor seconds of everything that is not ours
  /// @param seconds that passed
  public record Use(double worked, double others, double seconds) {

    /// @return how many processors the others kept busy
    public double otherCores() {
      return others / seconds;
    }
  }

  /// What the processors have done up to a moment, in clock ticks.
  ///
  /// @param busy everything on this machine
  /// @param ours of it, this program, what it started and the server
  /// @param worked of it, without this program itself
  /// @param nanos the moment
  public record Sample(long busy, long ours, long worked, long nanos) {}

  private final Supplier<Sample> samples;

  /// @param server process of the database server
  public Machine(long server) {
    this(() -> sample(ProcessHandle.current().pid(), server));
  }

  /// @param samples what the processors have done up to the moment of the call
  public Machine(Supplier<Sample> samples) {
    this.samples = samples;
  }

  /// Something that takes a while.
  @FunctionalInterface
  public interface Work<T> {
    T run() throws IOException;
  }

  public record Observed<T>(T result, Use use) {}

  /// Watches the processors while the work is done.
  public <T> Observed<T> watch(Work<T> work) throws IOException {
    Sample before = samples.get();
    T result = work.run();
    Sample after = samples.get();
    double all = (after.busy - before.busy) / TICKS_A_SECOND;
    double ours = (after.ours - before.ours) / TICKS_A_SECOND;
    return new Observed<>(
        result,
        new Use(
            (after.worked - before.worked) / TICKS_A_SECOND,
            Math.max(0, all - ours),
            (after.nanos - before.nanos) / 1e9));
  }

  private static Sample sample(long self, long server) {
    try {
      ProcessTimes times = ProcessTimes.read();
      // What this program started is below it; the server was started so that it is nobody's child.
      long ours = times.of(List.of(self, server));
      return new Sample(busy(), ours, ours - times.ofItself(self), System.nanoTime());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Everything but idling and waiting for the disk, which is processor time that nobody used.
  private static long busy() throws IOException {
    String line = Files.readString(Path.of("/proc/stat")).lines().findFirst().orElseThrow();
    long[] ticks =
        Arrays.stream(line.split("\\s+")).skip(1).limit(8).mapToLong(Long::parseLong).toArray();
    return Arrays.stream(ticks).sum() - ticks[3] - ticks[4];
  }
}
