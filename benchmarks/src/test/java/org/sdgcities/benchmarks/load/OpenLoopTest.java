package org.sdgcities.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenLoopTest {

  private static final Instant BEGIN = Instant.parse("2026-03-03T10:00:00Z");

  private long now;
  private final OpenLoop loop = new OpenLoop(() -> now, wait -> now += Math.min(wait, 700_000));

  @Test
  void each_is_sent_when_it_is_due() throws Exception {
    List<Long> sent = new ArrayList<>();

    int all =
        loop.run(
            BEGIN,
            500,
            Duration.ofSeconds(2),
            (number, due) -> {
              assertThat(due).isEqualTo(BEGIN.plusNanos(now));
              sent.add(now);
            });

    assertThat(all).isEqualTo(1_000);
    assertThat(sent).hasSize(1_000).startsWith(0L, 2_000_000L, 4_000_000L).endsWith(1_998_000_000L);
  }

  @Test
  void a_delay_counts_in_all_that_it_held_up_and_none_is_left_out() throws Exception {
    List<Long> late = new ArrayList<>();

    loop.run(
        BEGIN,
        1_000,
        Duration.ofMillis(100),
        (number, due) -> {
          late.add(Duration.between(due, BEGIN.plusNanos(now)).toMillis());
          if (number == 10) {
            now += 20_000_000;
          }
        });

    assertThat(late).hasSize(100);
    assertThat(late.subList(0, 11)).containsOnly(0L);
    assertThat(late.subList(11, 32)).startsWith(19L, 18L, 17L).endsWith(1L, 0L, 0L);
    assertThat(late.subList(32, 100)).containsOnly(0L);
  }
}
