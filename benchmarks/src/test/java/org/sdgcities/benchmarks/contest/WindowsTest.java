package org.sdgcities.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sdgcities.benchmarks.contest.Windows.Window;
import org.sdgcities.benchmarks.machine.Machine;
import org.sdgcities.benchmarks.machine.Machine.Sample;
import org.sdgcities.benchmarks.machine.Machine.Use;

class WindowsTest {

  private static final int LIMIT = 100;

  @Test
  void contenders_take_turns() throws Exception {
    List<String> order = new ArrayList<>();
    Windows windows = new Windows(new Machine(-1), 3, 0, 0);

    var measured =
        windows.alternate(
            List.of(
                new Windows.Turn<>("a", () -> order.add("a")),
                new Windows.Turn<>("b", () -> order.add("b"))));

    assertThat(order).containsExactly("a", "b", "a", "b", "a", "b");
    assertThat(measured.get("b")).hasSize(3);
  }

  @Test
  void a_window_that_others_disturbed_is_measured_again() throws Exception {
    Machine machine = machine(0, new Load(LIMIT + 1, 10), new Load(LIMIT, 20));

    Windows windows = new Windows(machine, 1, 0, 5);

    assertThat(measured(windows)).containsExactly(new Window<>(2, new Use(0.2, 1, 6)));
    assertThat(windows.takeDisturbed()).isZero();
  }

  @Test
  void what_the_contenders_use_themselves_disturbs_nobody() throws Exception {
    Windows windows = new Windows(machine(5, new Load(LIMIT, 1_100)), 1, 0, 5);

    assertThat(measured(windows)).extracting(Window::result).containsExactly(1);
    assertThat(windows.takeDisturbed()).isZero();
  }

  @Test
  void when_the_machine_gets_not_quiet_the_quietest_attempt_counts_and_is_said_to_be_disturbed()
      throws Exception {
    Machine machine =
        machine(
            0,
            new Load(500, 10),
            new Load(300, 20),
            new Load(400, 30),
            new Load(600, 40),
            new Load(LIMIT, 50));

    Windows windows = new Windows(machine, 1, 0, 3);

    assertThat(measured(windows)).containsExactly(new Window<>(2, new Use(0.2, 3, 6)));
    assertThat(windows.takeDisturbed()).isEqualTo(1);
    assertThat(windows.takeDisturbed()).as("told once").isZero();
  }

  @Test
  void the_bound_is_one_for_the_whole_run() throws Exception {
    Load loud = new Load(500, 10);
    Machine machine = machine(0, loud, loud, new Load(LIMIT, 10), loud, loud, loud, loud);

    Windows windows = new Windows(machine, 3, 0, 3);

    // Two attempts are spent on the first window, the third on the second, none is left.
    assertThat(measured(windows)).extracting(Window::result).containsExactly(3, 4, 6);
    assertThat(windows.takeDisturbed()).isEqualTo(2);
  }

  @Test
  void warming_ends_when_it_gets_no_faster() throws Exception {
    List<Double> rates = List.of(10.0, 20.0, 19.0, 25.0, 26.0, 24.0, 99.0);
    List<Long> steps = new ArrayList<>();

    windows(60_000)
        .warm(
            0,
            millis -> {
              steps.add(millis);
              return rates.get(steps.size() - 1);
            });

    assertThat(steps).hasSize(6);
  }

  @Test
  void warming_ends_in_time_although_it_gets_faster() throws Exception {
    List<Long> steps = new ArrayList<>();

    windows(10_000)
        .warm(
            0,
            millis -> {
              steps.add(millis);
              return 2.0 * steps.size();
            });

    assertThat(steps.stream().mapToLong(Long::longValue).sum()).isEqualTo(10_500);
  }

  private static Windows windows(long longestWarming) {
    return new Windows(new Machine(-1), 3, longestWarming, 0);
  }

  /// What happens in a window of six seconds, in ticks of a hundredth of a second: a sixth of a
  /// core is 100 of them.
  private record Load(long others, long worked) {}

  /// @param itself ticks that the measuring program uses in each window
  private static Machine machine(long itself, Load... loads) {
    Deque<Sample> samples = new ArrayDeque<>();
    Sample now = new Sample(7_000, 5_000, 3_000, 11);
    for (Load load : loads) {
      samples.add(now);
      long ours = itself + load.worked();
      now =
          new Sample(
              now.busy() + ours + load.others(),
              now.ours() + ours,
              now.worked() + load.worked(),
              now.nanos() + 6_000_000_000L);
      samples.add(now);
    }
    return new Machine(samples::remove);
  }

  /// @return for each round the window that counts; its result is the number of the attempt
  private static List<Window<Integer>> measured(Windows windows) throws IOException {
    AtomicInteger attempts = new AtomicInteger();
    return windows
        .alternate(List.of(new Windows.Turn<>("a", attempts::incrementAndGet)))
        .getOrDefault("a", List.of());
  }
}
