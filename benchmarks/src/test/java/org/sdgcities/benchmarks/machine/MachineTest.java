package org.sdgcities.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MachineTest {

  @Test
  void what_a_process_started_meanwhile_used_counts_as_work_also_when_it_has_ended()
      throws Exception {
    Machine machine = new Machine(noProcess());

    Machine.Use use =
        machine.watch(() -> burn("i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done")).use();

    assertThat(use.worked()).isGreaterThan(0.05);
    assertThat(use.seconds()).isPositive();
  }

  private static long noProcess() {
    return -1;
  }

  private static boolean burn(String script) throws IOException {
    try {
      return new ProcessBuilder("sh", "-c", script).start().waitFor(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
