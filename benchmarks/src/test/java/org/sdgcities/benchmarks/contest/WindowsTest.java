package org.sdgcities.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sdgcities.benchmarks.machine.Machine;

class WindowsTest {

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
}
