package org.sdgcities.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sdgcities.eventstore.FreshLog.append;
import static org.sdgcities.eventstore.FreshLog.at;
import static org.sdgcities.eventstore.FreshLog.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventLogTest {

  private final DataSource database = FreshLog.database();
  private final EventLog log = EventLog.open(database);

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void what_is_appended_is_read_back_as_it_was() {
    NewEvent event =
        at(Instant.parse("2026-03-03T10:00:00.123456Z"), "sdg.CityRegistered", "city:b", "city:a");

    Append.Done done = log.append(append(event)).join();

    assertThat(done).isEqualTo(new Append.Done(0, 0));
    StoredEvent stored = log.reader().page(0, 10).getFirst();
    assertThat(stored.id()).isEqualTo(event.id());
    assertThat(stored.type()).isEqualTo("sdg.CityRegistered");
    assertThat(stored.version()).isEqualTo("1");
    assertThat(stored.recordedAt()).isEqualTo(Instant.parse("2026-03-03T10:00:00.123456Z"));
    assertThat(stored.tags()).containsExactly("city:a", "city:b");
    assertThat(stored.payload()).isEqualTo(event.payload());
    assertThat(stored.isIntact()).isTrue();
  }

  @Test
  void a_changed_byte_no_longer_fits_the_leaf_hash() throws SQLException {
    log.append(append(event("a", "city:a"))).join();
    execute(
        "alter table eventlog.event disable trigger append_only",
        "update eventlog.event set payload = 'other'");

    assertThat(log.reader().page(0, 1).getFirst().isIntact()).isFalse();
  }

  @Test
  void the_log_refuses_to_be_changed() {
    log.append(append(event("a", "city:a"))).join();

    for (String change :
        List.of(
            "update eventlog.event set type = 'b'",
            "delete from eventlog.event",
            "truncate eventlog.event",
            "delete from eventlog.event_tag")) {
      assertThatThrownBy(() -> execute(change)).hasMessageContaining("append-only");
    }
  }

  @Test
  void a_condition_is_broken_by_a_matching_event_after_its_marker_and_by_no_other() {
    log.append(append(event("a", "city:x"), event("b", "city:y", "step:1"))).join();

    assertRefused(-1, new Criterion(Set.of("city:x"), Set.of()));
    assertRefused(0, new Criterion(Set.of("city:y"), Set.of("b")));
    assertRefused(0, new Criterion(Set.of("city:y", "step:1"), Set.of()));
    assertRefused(0, new Criterion(Set.of(), Set.of("b")));
    assertRefused(-1, Criterion.ANY);
    assertAccepted(0, new Criterion(Set.of("city:x"), Set.of()));
    assertAccepted(0, new Criterion(Set.of("city:y"), Set.of("a")));
    assertAccepted(0, new Criterion(Set.of("city:x", "step:1"), Set.of()));
    assertAccepted(1, new Criterion(Set.of("city:y"), Set.of()));
  }

  @Test
  void a_condition_is_checked_against_what_is_older_than_the_memory_too() {
    log.append(append(event("a", "city:x"))).join();
    try (EventLog restarted = EventLog.open(database)) {
      Condition none = new Condition(-1, List.of(new Criterion(Set.of("city:x"), Set.of("a"))));
      Condition other = new Condition(-1, List.of(new Criterion(Set.of("city:x"), Set.of("b"))));

      assertThatThrownBy(() -> restarted.append(conditional(none)).join())
          .hasCauseInstanceOf(AppendFailure.ConditionFailed.class);
      assertThat(restarted.append(conditional(other)).join().first()).isEqualTo(1);
    }
  }

  @Test
  void a_refused_append_leaves_no_hole_and_harms_no_neighbour() {
    log.append(append(event("a", "city:x"))).join();
    Condition broken = new Condition(-1, List.of(new Criterion(Set.of("city:x"), Set.of())));

    List<CompletableFuture<Append.Done>> outcomes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      outcomes.add(
          log.append(i % 3 == 0 ? conditional(broken) : append(event("b", "n:" + i), event("c"))));
    }

    long refused = outcomes.stream().filter(EventLogTest::failed).count();
    assertThat(refused).isEqualTo(67);
    assertThat(positions()).isEqualTo(LongStream.rangeClosed(0, 266).boxed().toList());
    assertThat(outcomes.stream().filter(outcome -> !failed(outcome)).map(CompletableFuture::join))
        .allSatisfy(done -> assertThat(done.last() - done.first()).isEqualTo(1));
  }

  @Test
  void of_two_decisions_on_the_same_ground_sent_together_one_is_refused() {
    Condition fresh = new Condition(-1, List.of(new Criterion(Set.of("city:x"), Set.of())));

    List<CompletableFuture<Append.Done>> outcomes =
        LongStream.range(0, 50)
            .mapToObj(i -> log.append(new Append(List.of(event("a", "city:x")), fresh, null)))
            .toList();

    assertThat(outcomes.stream().filter(outcome -> !failed(outcome))).hasSize(1);
    assertThat(log.reader().next()).isEqualTo(1);
  }

  @Test
  void a_repeated_command_is_not_carried_out_again_and_its_receipt_is_handed_back() {
    Receipt receipt = new Receipt("lab/1", new byte[] {1}, bytes("the answer"));
    Append command = new Append(List.of(event("a", "city:x"), event("b")), null, receipt);

    log.append(append(event("before"))).join();
    log.append(command).join();

    assertThatThrownBy(() -> log.append(command).join())
        .hasCauseInstanceOf(AppendFailure.AlreadyDone.class)
        .satisfies(e -> {
          Receipt.Stored stored = ((AppendFailure.AlreadyDone) e.getCause()).stored();
          assertThat(stored.first()).isEqualTo(1);
          assertThat(stored.last()).isEqualTo(2);
          assertThat(stored.receipt().answer()).isEqualTo(bytes("the answer"));
        });
    assertThat(log.reader().next()).isEqualTo(3);
    assertThat(log.reader().receipt("lab/1").orElseThrow().last()).isEqualTo(2);
    assertThat(log.reader().receipt("lab/2")).isEmpty();
  }

  @Test
  void the_same_command_sent_many_times_at_once_is_carried_out_once() {
    Append command =
        new Append(
            List.of(event("a")), null, new Receipt("k", new byte[] {1}, bytes("the answer")));

    List<CompletableFuture<Append.Done>> outcomes =
        LongStream.range(0, 100).mapToObj(i -> log.append(command)).toList();

    assertThat(outcomes.stream().filter(outcome -> !failed(outcome))).hasSize(1);
    assertThat(log.reader().next()).isEqualTo(1);
  }

  @Test
  void two_instances_append_to_one_log_densely_and_see_each_others_events() throws Exception {
    try (EventLog other = EventLog.open(database)) {
      List<CompletableFuture<Append.Done>> outcomes = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        outcomes.add((i % 2 == 0 ? log : other).append(append(event("a", "n:" + i))));
      }
      outcomes.forEach(CompletableFuture::join);

      Condition fresh = new Condition(499, List.of(new Criterion(Set.of("city:x"), Set.of())));
      log.append(append(event("a", "city:x"))).join();

      assertThatThrownBy(() -> other.append(conditional(fresh)).join())
          .hasCauseInstanceOf(AppendFailure.ConditionFailed.class);
      assertThat(positions()).isEqualTo(LongStream.rangeClosed(0, 500).boxed().toList());
    }
  }

  /// The trap of logs that order by time, or by a sequence that commits out of order: an append is
  /// held open past another, and its clock is 61 seconds behind. Here the second waits, so nothing
  /// is ever skipped by a reader that has come to the end.
  @Test
  void an_append_held_open_past_another_with_clocks_61_seconds_apart_is_not_skipped()
      throws Exception {
    Instant now = Instant.parse("2026-03-03T10:00:00Z");
    log.append(append(at(now, "first"))).join();
    try (Connection held = database.getConnection()) {
      held.setAutoCommit(false);
      Group group = Group.startingAt(1);
      group.accept(
          new Pending(append(at(now.minusSeconds(61), "held")), Pending.Hearer.CODE),
          new RecentEvents(16, 1));
      assertThat(new GroupStatement().write(held, group)).isTrue();

      CompletableFuture<Append.Done> later = log.append(append(at(now, "later")));
      long seenMeanwhile = log.reader().page(0, 10).getLast().position();
      assertThatThrownBy(() -> later.get(300, TimeUnit.MILLISECONDS))
          .isInstanceOf(java.util.concurrent.TimeoutException.class);
      held.commit();

      assertThat(seenMeanwhile).isZero();
      assertThat(later.join().first()).isEqualTo(2);
      assertThat(log.reader().page(seenMeanwhile + 1, 10))
          .extracting(StoredEvent::type)
          .containsExactly("held", "later");
    }
  }

  @Test
  void a_stalled_writer_elsewhere_turns_into_an_answer_and_nothing_is_written() throws Exception {
    try (Connection stalled = database.getConnection();
        Statement statement = stalled.createStatement()) {
      stalled.setAutoCommit(false);
      statement.execute("select * from eventlog.head for update");

      assertThatThrownBy(() -> log.append(append(event("a"))).join())
          .hasCauseInstanceOf(AppendFailure.Unavailable.class);
    }
    assertThat(log.append(append(event("b"))).join().first()).isZero();
  }

  @Test
  void another_process_hears_of_an_append_at_once() throws Exception {
    LogSignal elsewhere = new LogSignal();
    try (LogListener listener = new LogListener(database, elsewhere)) {
      log.append(append(event("a"))).join();
      assertThat(elsewhere.await(0, Duration.ofSeconds(10))).isTrue();
      log.append(append(event("b"))).join();

      assertThat(elsewhere.await(1, Duration.ofSeconds(10))).isTrue();
    }
  }

  @Test
  void the_first_event_at_or_after_a_time_is_found() {
    Instant noon = Instant.parse("2026-03-03T12:00:00Z");
    log.append(append(at(noon, "a"), at(noon.plusSeconds(1), "b"), at(noon.plusSeconds(2), "c")))
        .join();

    assertThat(log.reader().firstAt(noon.plusMillis(500))).contains(1L);
    assertThat(log.reader().firstAt(noon.plusSeconds(2))).contains(2L);
    assertThat(log.reader().firstAt(noon.plusSeconds(3))).isEmpty();
  }

  private void assertRefused(long after, Criterion criterion) {
    assertThatThrownBy(
            () -> log.append(conditional(new Condition(after, List.of(criterion)))).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(AppendFailure.ConditionFailed.class);
  }

  private void assertAccepted(long after, Criterion criterion) {
    assertThat(log.append(conditional(new Condition(after, List.of(criterion)))).join())
        .isNotNull();
  }

  private static Append conditional(Condition condition) {
    return new Append(List.of(event("conditional", "other:1")), condition, null);
  }

  private List<Long> positions() {
    return log.reader().page(0, 10_000).stream().map(StoredEvent::position).toList();
  }

  private static boolean failed(CompletableFuture<?> outcome) {
    return outcome.handle((done, failure) -> failure != null).join();
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
