package org.sdgcities.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sdgcities.eventstore.FreshLog.append;
import static org.sdgcities.eventstore.FreshLog.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What is read from memory is what the database would give.
class HistoryTest {

  private static final int KEPT = 50;
  private static final long SEED = 20261127;

  private final DataSource database = FreshLog.database();
  private final EventLog log = open();
  private final LogListener listener = new LogListener(database, log.signal());

  private EventLog open() {
    return EventLog.open(
        database,
        new EventLog.Options(100, 20, 30, KEPT),
        new LogSignal(),
        new SimpleMeterRegistry());
  }

  @AfterEach
  void close() {
    listener.close();
    log.close();
  }

  @Test
  void from_memory_or_not_it_is_the_same_whoever_appends() throws Exception {
    awaitListening();
    SplittableRandom random = new SplittableRandom(SEED);
    try (EventLog other = open()) {
      for (int i = 0; i < 300; i++) {
        List<NewEvent> events = new ArrayList<>();
        for (int n = random.nextInt(1, 4); n > 0; n--) {
          events.add(event("type" + random.nextInt(3), "a:" + random.nextInt(3), "b:" + i % 5));
        }
        EventLog writer = random.nextInt(4) == 0 ? other : log;
        long last = writer.append(new Append(events, null, null)).join().last();
        assertThat(log.signal().await(last, Duration.ofSeconds(10))).isTrue();

        List<Criterion> criteria = criteria(random);
        long from = random.nextLong(0, last + 2);
        History history = log.history(criteria, from);

        assertThat(history.events())
            .as("seed %d, round %d, %s from %d", SEED, i, criteria, from)
            .extracting(StoredEvent::position)
            .isEqualTo(stored(criteria, from));
        assertThat(history.upTo()).isGreaterThan(last);
      }
    }
  }

  @Test
  void whoever_does_not_hear_of_others_asks_the_database() {
    listener.close();
    try (EventLog deaf = open();
        EventLog other = open()) {
      deaf.append(append(event("mine", "a:1"))).join();
      other.append(append(event("theirs", "a:1"))).join();

      assertThat(deaf.history(List.of(new Criterion(Set.of("a:1"), Set.of())), 0).events())
          .extracting(StoredEvent::type)
          .containsExactly("mine", "theirs");
    }
  }

  @Test
  void one_that_was_refused_for_what_he_had_not_heard_of_knows_it_now() {
    listener.close();
    List<Criterion> matter = List.of(new Criterion(Set.of("a:1"), Set.of()));
    try (EventLog deaf = open();
        EventLog other = open()) {
      other.append(append(event("theirs", "a:1"))).join();
      Append late =
          new Append(
              List.of(event("mine", "a:1")), new Condition(deaf.signal().next() - 1, matter), null);

      assertThatThrownBy(() -> deaf.append(late).join())
          .hasCauseInstanceOf(AppendFailure.ConditionFailed.class);

      assertThat(deaf.signal().next()).isEqualTo(1);
    }
  }

  @Test
  void a_log_that_was_set_back_is_another_world() throws Exception {
    awaitListening();
    List<Criterion> matter = List.of(new Criterion(Set.of("a:1"), Set.of()));
    for (int i = 0; i < 5; i++) {
      log.append(append(event("happened", "a:1"))).join();
    }
    long epoch = log.epoch();
    loseAllFrom(3);
    Append onWhatIsLost =
        new Append(List.of(event("after", "a:1")), new Condition(4, matter), null);

    // The memory still holds what is lost, until the database says otherwise.
    assertThatThrownBy(() -> log.append(onWhatIsLost).join())
        .hasCauseInstanceOf(AppendFailure.ConditionFailed.class);

    assertThat(log.epoch()).isGreaterThan(epoch);
    assertThat(log.history(matter, 0).events()).hasSize(3);
    assertThat(
            log.append(new Append(List.of(event("after", "a:1")), new Condition(2, matter), null))
                .join()
                .first())
        .isEqualTo(3);
  }

  private void loseAllFrom(long position) throws Exception {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table eventlog.event disable trigger append_only");
      statement.execute("alter table eventlog.event_tag disable trigger append_only");
      statement.execute("delete from eventlog.event where position >= " + position);
      statement.execute("delete from eventlog.event_tag where position >= " + position);
      statement.execute("update eventlog.head set next_position = " + position);
    }
  }

  private void awaitListening() {
    long patience = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!log.signal().isListening() && System.nanoTime() < patience) {
      Thread.onSpinWait();
    }
    assertThat(log.signal().isListening()).isTrue();
  }

  private static List<Criterion> criteria(SplittableRandom random) {
    List<Criterion> criteria = new ArrayList<>();
    for (int n = random.nextInt(1, 4); n > 0; n--) {
      Set<String> tags =
          switch (random.nextInt(4)) {
            case 0 -> Set.of();
            case 1 -> Set.of("a:1", "b:" + random.nextInt(5));
            default -> Set.of("a:" + random.nextInt(4));
          };
      Set<String> types = random.nextBoolean() ? Set.of() : Set.of("type1", "type2");
      criteria.add(new Criterion(tags, types));
    }
    return criteria;
  }

  /// As whoever reads everything and looks at each would find it.
  private List<Long> stored(List<Criterion> criteria, long from) {
    return log.reader().page(from, 10_000).stream()
        .filter(event -> criteria.stream().anyMatch(one -> one.matches(event.type(), event.tags())))
        .map(StoredEvent::position)
        .toList();
  }
}
