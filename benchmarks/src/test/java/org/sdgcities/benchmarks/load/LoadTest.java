package org.sdgcities.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class LoadTest {

  @Test
  void acts_that_fail_are_counted_apart() throws Exception {
    Load.Result result = Load.run(rival(number -> number % 2 == 0), 4, 50, Thread::new);

    assertThat(result.done()).isPositive();
    assertThat(result.failed()).isPositive();
    assertThat(result.p99()).isGreaterThanOrEqualTo(result.p50());
    assertThat(result.nanos()).isGreaterThanOrEqualTo(50_000_000);
  }

  @Test
  void no_two_clients_write_to_the_same_stream_and_all_streams_have_a_client() {
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    for (int client = 0; client < 64; client++) {
      Sample.Streams streams = new Sample.Streams(client, 64);
      for (int i = 0; i < 500; i++) {
        int stream = streams.next();
        assertThat(stream % 64).isEqualTo(client);
        seen.add(stream);
      }
    }
    assertThat(seen).hasSize(Sample.STREAMS);
  }

  @Test
  void the_payload_is_as_long_as_the_table_says() {
    assertThat(Sample.payload()).hasSize(506);
  }

  @Test
  void a_percentile_is_the_smallest_time_that_so_many_did_not_exceed() {
    long[] times = java.util.stream.LongStream.rangeClosed(1, 200).map(n -> 201 - n).toArray();

    Load.Result result = Load.result(times, 3, 7);

    assertThat(result).isEqualTo(new Load.Result(200, 3, 7, 100, 198));
    assertThat(Load.result(new long[] {5}, 0, 1).p99()).isEqualTo(5);
  }

  private static Rival rival(java.util.function.IntPredicate well) {
    return new Rival() {
      @Override
      public Client client(int number, int clients) {
        return () -> {
          Thread.yield();
          if (!well.test(number)) {
            throw new IllegalStateException("planted");
          }
        };
      }

      @Override
      public void close() {}
    };
  }
}
