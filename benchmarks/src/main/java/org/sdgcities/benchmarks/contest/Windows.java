package org.sdgcities.benchmarks.contest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sdgcities.benchmarks.machine.Machine;
import org.sdgcities.benchmarks.machine.Machine.Observed;
import org.sdgcities.benchmarks.machine.Machine.Use;

/// Measures contenders turn by turn, so that what changes with the hour hits all of them. A window
/// in which others took more than a sixth of a core is measured again; when the machine does not
/// get quiet, the quietest attempt counts, and is said to be disturbed.
public final class Windows {

  private static final double ALLOWED_CORES = 1.0 / 6;

  private static final long WARMING = 1_500;

  /// Whoever is not faster by so much is no faster.
  private static final double FASTER = 1.05;

  private static final int PATIENCE = 2;

  private final Machine machine;
  private final int rounds;
  private final long longestWarming;
  private int attemptsLeft;
  private int disturbed;

  /// @param rounds how often each contender is measured
  /// @param longestWarming milliseconds after which a contender has to be warm
  /// @param attempts how many windows may be measured again in the whole run
  public Windows(Machine machine, int rounds, long longestWarming, int attempts) {
    this.machine = machine;
    this.rounds = rounds;
    this.longestWarming = longestWarming;
    this.attemptsLeft = attempts;
  }

  /// Lets a contender act until it gets no faster, so that it is not its compiler that is measured.
  public void warm(Contender contender, int clients) throws IOException {
    warm(contender, clients, 0);
  }

  /// @param atLeast milliseconds; who has many layers of code gets faster by fits and starts
  public void warm(Contender contender, int clients, long atLeast) throws IOException {
    if (contender instanceof Pgbench) {
      contender.load(clients, WARMING);
    } else {
      long first = Math.min(atLeast, longestWarming);
      if (first > 0) {
        contender.load(clients, first);
      }
      warm(first, millis -> contender.load(clients, millis).rate());
    }
  }

  /// The same for whoever is not asked by clients.
  ///
  /// @param pace acts for a while and tells its rate
  public void warm(Pace<Double> pace) throws IOException {
    warm(0, pace);
  }

  /// Lets somebody act who does not get faster, for so long or as long as is allowed.
  public <T> T warmFor(long millis, Pace<T> acting) throws IOException {
    return acting.over(Math.min(millis, longestWarming));
  }

  /// Something that is done for a while.
  @FunctionalInterface
  public interface Pace<T> {
    T over(long millis) throws IOException;
  }

  /// @param already milliseconds that it has acted
  void warm(long already, Pace<Double> pace) throws IOException {
    double best = 0;
    int inVain = 0;
    for (long spent = already; spent < longestWarming && inVain < PATIENCE; spent += WARMING) {
      double rate = pace.over(WARMING);
      inVain = rate > best * FASTER ? 0 : inVain + 1;
      best = Math.max(best, rate);
    }
  }

  /// @param result of what was done in the window
  public record Window<T>(T result, Use use) {}

  /// What one contender does in a window.
  public record Turn<T>(String name, Machine.Work<T> work) {}

  /// @return for each turn, by name, one window a round
  public <T> Map<String, List<Window<T>>> alternate(List<Turn<T>> turns) throws IOException {
    Map<String, List<Window<T>>> all = new LinkedHashMap<>();
    for (int round = 0; round < rounds; round++) {
      for (Turn<T> turn : turns) {
        all.computeIfAbsent(turn.name(), _ -> new ArrayList<>()).add(measure(turn));
      }
    }
    return all;
  }

  private <T> Window<T> measure(Turn<T> turn) throws IOException {
    Observed<T> best = machine.watch(turn.work());
    while (best.use().otherCores() > ALLOWED_CORES && attemptsLeft > 0) {
      attemptsLeft--;
      Observed<T> again = machine.watch(turn.work());
      if (again.use().otherCores() < best.use().otherCores()) {
        best = again;
      }
    }
    if (best.use().otherCores() > ALLOWED_CORES) {
      disturbed++;
    }
    return new Window<>(best.result(), best.use());
  }

  /// @return how many disturbed windows had to be counted since the last time this was asked
  public int takeDisturbed() {
    int count = disturbed;
    disturbed = 0;
    return count;
  }
}
