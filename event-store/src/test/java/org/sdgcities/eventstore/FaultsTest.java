package org.sdgcities.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;
import static org.sdgcities.eventstore.FreshLog.append;
import static org.sdgcities.eventstore.FreshLog.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sdgcities.localpostgres.testing.TestDatabase;
import org.sdgcities.localpostgres.testing.TestDatabases;

class FaultsTest {

  private final TestDatabase database = TestDatabases.fresh();
  private final DataSource direct = FreshLog.migrated(database.dataSource());

  /// The first append after a pause locks the head and commits. A few events go in as one statement
  /// that commits by itself; many are copied and committed.
  @ParameterizedTest
  @CsvSource({
    "true, 1, CUT_BEFORE_COMMIT",
    "true, 1, CUT_AFTER_COMMIT",
    "false, 3, CUT_BEFORE_WRITING",
    "false, 3, CUT_AFTER_WRITING",
    "false, 100, CUT_BEFORE_COMMIT",
    "false, 100, CUT_AFTER_COMMIT"
  })
  void an_outcome_that_is_not_known_is_told_by_the_key(boolean first, int events, Wire.Fault cut)
      throws Exception {
    try (Wire wire = new Wire(database.server().port());
        EventLog log = EventLog.open(over(wire))) {
      AppendFailure failure;
      long before;
      Append command;
      int tries = 0;
      do {
        // On a machine that was held up in between it may be the first after a pause again.
        command = command("k" + tries++, events);
        if (!first) {
          log.append(append(event("before"))).join();
        }
        before = log.reader().next();
        wire.set(cut);
        failure = failure(log.append(command));
      } while (failure instanceof AppendFailure.Unavailable && tries < 10);
      assertThat(failure).isInstanceOf(AppendFailure.OutcomeUnknown.class);
      long after = before + events;
      if (cut.arrives) {
        await().until(() -> log.reader().next() == after);
      } else {
        assertThat(log.reader().next()).isEqualTo(before);
      }

      sendUntilAnswered(log, command);

      assertThat(log.reader().next()).isEqualTo(after);
      assertThat(log.reader().receipt(command.receipt().key())).isPresent();
    }
  }

  private static Append command(String key, int events) {
    return new Append(
        Stream.generate(() -> event("a", "city:x")).limit(events).toList(),
        null,
        new Receipt(key, new byte[] {1}, new byte[0]));
  }

  private static AppendFailure failure(CompletableFuture<Append.Done> outcome) {
    return outcome.handle((done, _) -> done).join() == null
            && outcome.exceptionNow() instanceof AppendFailure failure
        ? failure
        : fail("it should have failed");
  }

  @Test
  void a_wire_that_falls_silent_is_given_up_and_replaced() throws Exception {
    try (Wire wire = new Wire(database.server().port());
        EventLog log = EventLog.open(over(wire))) {
      log.append(append(event("a"))).join();
      wire.set(Wire.Fault.SILENT);
      CompletableFuture<Append.Done> unheard = log.append(append(event("b")));
      assertThatThrownBy(unheard::join).hasCauseInstanceOf(AppendFailure.class);

      long mended = System.nanoTime();
      wire.set(Wire.Fault.NONE);
      sendUntilAnswered(
          log, new Append(List.of(event("c")), null, new Receipt("c", new byte[1], new byte[0])));

      assertThat(Duration.ofNanos(System.nanoTime() - mended)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @Test
  void a_full_queue_turns_away_at_once_and_never_grows() throws Exception {
    EventLog.Options small = new EventLog.Options(10, 2, 100, 100);
    try (EventLog log = EventLog.open(direct, small, new LogSignal(), new SimpleMeterRegistry());
        Connection stalled = direct.getConnection();
        Statement statement = stalled.createStatement()) {
      stalled.setAutoCommit(false);
      statement.execute("select * from eventlog.head for update");
      List<CompletableFuture<Append.Done>> outcomes = new ArrayList<>();
      for (int i = 0; i < 100; i++) {
        outcomes.add(log.append(append(event("a"))));
      }

      // Ten wait, and at most one group of two is being written.
      assertThat(outcomes.stream().filter(CompletableFuture::isCompletedExceptionally).count())
          .isGreaterThanOrEqualTo(88);
      assertThat(outcomes.getLast().exceptionNow()).isInstanceOf(AppendFailure.Overloaded.class);
      outcomes.forEach(
          outcome -> assertThatThrownBy(outcome::join).hasCauseInstanceOf(AppendFailure.class));
      stalled.rollback();
      assertThat(log.append(append(event("b"))).join().first()).isZero();
    }
  }

  @Test
  void behind_a_stalled_transaction_everyone_has_an_answer_within_two_seconds() throws Exception {
    try (EventLog log = EventLog.open(direct);
        Connection stalled = direct.getConnection();
        Statement statement = stalled.createStatement()) {
      log.append(append(event("before"))).join();
      stalled.setAutoCommit(false);
      statement.execute("select * from eventlog.head for update");
      List<CompletableFuture<Duration>> waits = new ArrayList<>();
      // One every tenth of a second or so, for longer than the first one waits.
      for (int i = 0; i < 20; i++) {
        long sent = System.nanoTime();
        waits.add(
            log.append(append(event("a")))
                .handle((done, failure) -> Duration.ofNanos(System.nanoTime() - sent)));
        statement.execute("select pg_sleep(0.1)");
      }

      assertThat(waits.stream().map(CompletableFuture::join))
          .allSatisfy(wait -> assertThat(wait).isLessThan(Duration.ofMillis(2_200)));
      stalled.rollback();
      long mended = System.nanoTime();
      log.append(append(event("after"))).join();
      assertThat(Duration.ofNanos(System.nanoTime() - mended)).isLessThan(Duration.ofSeconds(10));
      assertThat(log.reader().next()).isEqualTo(2);
    }
  }

  /// What the server does with the connection of a process that was stopped in its midst.
  @Test
  void a_writer_elsewhere_that_stands_still_for_good_is_ended_by_the_server() throws Exception {
    try (EventLog log = EventLog.open(direct);
        Connection stopped = direct.getConnection();
        Statement statement = stopped.createStatement()) {
      StoreConnections.prepare(stopped);
      stopped.setAutoCommit(false);
      statement.execute("update eventlog.head set next_position = next_position + 1");
      long since = System.nanoTime();

      sendUntilAnswered(
          log, new Append(List.of(event("a")), null, new Receipt("a", new byte[1], new byte[0])));

      assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(10));
      assertThat(log.reader().next()).as("nothing of the other is left").isEqualTo(1);
      assertThatThrownBy(stopped::commit).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void connections_ended_by_the_database_under_load_lose_nothing() throws Exception {
    try (EventLog log = EventLog.open(direct)) {
      List<Thread> clients = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        int number = i;
        clients.add(
            Thread.ofVirtual()
                .start(() -> {
                  for (int n = 0; n < 20; n++) {
                    String key = number + "/" + n;
                    sendUntilAnswered(
                        log,
                        new Append(
                            List.of(event("a", "key:" + key)),
                            null,
                            new Receipt(key, new byte[] {1}, new byte[0])));
                  }
                }));
      }
      while (clients.stream().anyMatch(Thread::isAlive)) {
        execute(
            "select pg_terminate_backend(pid), pg_sleep(0.02) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
      }
      assertThat(log.reader().next()).isEqualTo(320);
    }
  }

  private static void sendUntilAnswered(EventLog log, Append command) {
    long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
    while (System.nanoTime() < end) {
      try {
        log.append(command).join();
        return;
      } catch (CompletionException e) {
        if (e.getCause() instanceof AppendFailure.AlreadyDone) {
          return;
        }
      }
    }
    throw new AssertionError("no answer within a minute");
  }

  private void execute(String sql) throws Exception {
    try (Connection connection = direct.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private DataSource over(Wire wire) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {"127.0.0.1"});
    source.setPortNumbers(new int[] {wire.port()});
    source.setDatabaseName(database.name());
    source.setUser(database.user());
    source.setPassword(database.password());
    source.setLoginTimeout(2);
    source.setConnectTimeout(2);
    return source;
  }
}
