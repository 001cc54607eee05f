package org.sdgcities.benchmarks.contest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sdgcities.benchmarks.contest.Contender.Outcome;

class PgbenchTest {

  private static final String TOLD =
      """
      transaction type: append.sql
      scaling factor: 1
      query mode: prepared
      number of clients: 64
      number of threads: 2
      maximum number of tries: 1
      duration: 3 s
      number of transactions actually processed: 33012
      number of failed transactions: 0 (0.000%)
      latency average = 5.769 ms
      initial connection time = 142.113 ms
      tps = 11513.123456 (without initial connection time)
      """;

  private static final long[] TIMES = LongStream.rangeClosed(1, 1_000).toArray();

  /// Of processor time it used as much as all of these took, however long the window should be.
  @Test
  void what_it_says_it_has_done_counts_and_the_time_in_which_it_did_it() throws IOException {
    Outcome outcome = Pgbench.outcome(TOLD, TIMES);

    assertThat(outcome.done()).isEqualTo(33_012);
    assertThat(outcome.rate()).isCloseTo(11_513.12, within(0.01));
    assertThat(outcome.p50()).isEqualTo(501);
    assertThat(outcome.p99()).isEqualTo(991);
  }

  @Test
  void without_a_rate_it_is_no_measurement() {
    assertThatThrownBy(() -> Pgbench.outcome("connection refused", TIMES))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("connection refused");
  }
}
