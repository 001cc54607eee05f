package org.sdgcities.benchmarks.rivals.visible;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.sdgcities.benchmarks.load.OpenLoop;
import org.sdgcities.benchmarks.load.Sample;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.Condition;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.NewEvent;

/// Appends to the log at fixed times, each under the condition that nothing has come to its stream
/// since its last event. When it was due is kept as the time of the event.
final class Appending {

  private final EventLog log;
  private final CompletableFuture<Long>[] last;

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic class
  Appending(EventLog log) {
    this.log = log;
    last = new CompletableFuture[Sample.STREAMS];
    Arrays.setAll(last, stream -> CompletableFuture.completedFuture(-1L));
  }

  /// @return how many were appended
  int run(int perSecond, long millis) throws Exception {
    Instant begin = Instant.now().truncatedTo(ChronoUnit.MICROS);
    int sent = new OpenLoop().run(begin, perSecond, Duration.ofMillis(millis), this::send);
    CompletableFuture.allOf(last).join();
    return sent;
  }

  private void send(int number, Instant due) {
    int stream = number % last.length;
    String tag = "city:" + stream;
    NewEvent event =
        new NewEvent(
            UUID.randomUUID(),
            "bench.ValuesEntered",
            "1",
            due,
            List.of(tag),
            Sample.payload(),
            Sample.metadata());
    // Should its last one still be under way, its answer is waited for, but nobody else waits.
    last[stream] =
        last[stream]
            .thenCompose(after ->
                log.append(
                    new Append(
                        List.of(event),
                        new Condition(after, List.of(new Criterion(Set.of(tag), Set.of()))),
                        null)))
            .thenApply(Append.Done::last);
  }
}
