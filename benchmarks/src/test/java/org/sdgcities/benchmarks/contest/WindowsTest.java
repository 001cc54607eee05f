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
    Windows windows = new Windows(new Machine(-1), 3, 0);

    var measured =
        windows.alternate(
            List.of(
                new Windows.Turn<>("a", () -> order.add("a")),
                new Windows.Turn<>("b", () -> order.add("b"))));

    assertThat(order).containsExactly("a", "b", "a", "b", "a", "b");
    assertThat(measured.get("b")).hasSize(3);
  }
}
