package org.sdgcities.eventstore.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.FreshLog;
import org.sdgcities.eventstore.LogListener;
import org.sdgcities.eventstore.LogSignal;
import org.sdgcities.eventstore.history.Promise.Breach;

/// What the log promises, held against random histories. A seed that fails is printed; the property
/// `history.seed` brings it back, `history.rounds` asks for more of them.
class PromisesTest {

  private static final int ROUNDS = Integer.getInteger("history.rounds", 2);

  private static final Duration BETWEEN_RESTARTS = Duration.ofMillis(50);

  /// Of a faulty store: a fault is not met in each.
  private static final int HISTORIES = 20;

  /// A history without them would prove little.
  private static final Set<History.Outcome> SEEN =
      EnumSet.of(History.Outcome.DONE, History.Outcome.REFUSED, History.Outcome.REPEATED);

  private final long seed = Long.getLong("history.seed", new Random().nextInt(1_000_000));

  @Test
  void many_writers_keep_all_promises() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      try (EventLog log = EventLog.open(FreshLog.database())) {
        LogStore store = new LogStore(log);
        check(new Clients(_ -> store, seed + round).run(12, 25, 3), 12 * 25);
      }
    }
  }

  @Test
  void three_instances_on_one_database_keep_all_promises() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      DataSource database = FreshLog.database();
      try (EventLog one = EventLog.open(database);
          EventLog two = EventLog.open(database);
          EventLog three = EventLog.open(database)) {
        List<LogStore> stores = List.of(new LogStore(one), new LogStore(two), new LogStore(three));
        check(new Clients(number -> stores.get(number % 3), seed + round).run(12, 20, 3), 12 * 20);
      }
    }
  }

  @Test
  void decisions_on_what_is_remembered_keep_all_promises() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      try (Remembering one = new Remembering(FreshLog.database())) {
        check(new Clients(_ -> one.store(), seed + round).run(12, 25, 3), 12 * 25);
      }
    }
  }

  /// What another instance has just written is heard of a little later; all else holds.
  @Test
  void decisions_on_what_is_remembered_by_two_instances_keep_all_promises_but_to_be_fresh()
      throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      DataSource database = FreshLog.database();
      try (Remembering one = new Remembering(database);
          Remembering other = new Remembering(database)) {
        List<LogStore> stores = List.of(one.store(), other.store());
        History history =
            new Clients(number -> stores.get(number % 2), seed + round).run(12, 20, 3);
        assertThat(Checker.breaches(history))
            .as("seed %d", seed)
            .allMatch(breach -> breach.promise() == Promise.READS_ARE_FRESH);
        checkWhatHappened(history, 12 * 20);
      }
    }
  }

  /// An instance that hears of what is written.
  private static final class Remembering implements AutoCloseable {

    private final EventLog log;
    private final LogListener listener;

    Remembering(DataSource database) {
      LogSignal signal = new LogSignal();
      log = EventLog.open(database, EventLog.Options.DEFAULT, signal, new SimpleMeterRegistry());
      listener = new LogListener(database, signal);
      await().until(signal::isListening);
    }

    LogStore store() {
      return new LogStore(log, true);
    }

    @Override
    public void close() {
      listener.close();
      log.close();
    }
  }

  @Test
  void instances_that_are_restarted_again_and_again_keep_all_promises()
      throws InterruptedException {
    DataSource database = FreshLog.database();
    AtomicReferenceArray<EventLog> logs = new AtomicReferenceArray<>(2);
    logs.set(0, EventLog.open(database));
    logs.set(1, EventLog.open(database));
    List<History> history = new ArrayList<>();
    Thread clients =
        Thread.ofVirtual()
            .start(() -> {
              try {
                history.add(
                    new Clients(number -> new LogStore(logs.get(number % 2)), seed).run(10, 25, 2));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    int restarts = 0;
    while (clients.isAlive()) {
      EventLog old = logs.getAndSet(restarts % 2, EventLog.open(database));
      old.close();
      restarts++;
      // Without time to work there would be little to check.
      LockSupport.parkNanos(BETWEEN_RESTARTS.toNanos());
    }
    clients.join();

    assertThat(restarts).isGreaterThan(3);
    check(history.getFirst(), 10 * 25);
    logs.get(0).close();
    logs.get(1).close();
  }

  @Test
  void a_client_that_fails_is_no_shorter_history() {
    Clients clients =
        new Clients(
            _ -> {
              throw new IllegalStateException("not expected");
            },
            seed);

    assertThatThrownBy(() -> clients.run(2, 2, 0))
        .hasMessage("a client failed")
        .hasRootCauseMessage("not expected");
  }

  @Test
  void the_check_lets_a_store_without_a_fault_pass() throws InterruptedException {
    for (int i = 0; i < HISTORIES; i++) {
      assertThat(breaches(null, seed + i)).as("seed %d", seed + i).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_check_names_the_promise_broken_by_a_store_that(Fault fault) throws InterruptedException {
    Set<Promise> named = EnumSet.noneOf(Promise.class);
    for (int i = 0; i < HISTORIES && !named.contains(fault.broken); i++) {
      breaches(fault, seed + i).forEach(breach -> named.add(breach.promise()));
    }
    assertThat(named).as("seed %d", seed).contains(fault.broken);
  }

  /// But for the order of all, of which `OrderTest` tries each kind of edge.
  @Test
  void there_is_a_fault_for_each_promise() {
    assertThat(Fault.values())
        .extracting(fault -> fault.broken)
        .containsAll(EnumSet.complementOf(EnumSet.of(Promise.SOME_ORDER_EXPLAINS_ALL)));
  }

  private static List<Breach> breaches(@Nullable Fault fault, long seed)
      throws InterruptedException {
    FaultyStore store = new FaultyStore(fault, seed);
    return Checker.breaches(new Clients(_ -> store, seed).run(8, 25, 2));
  }

  /// @param least how many acts there are without those that are repeated
  private void check(History history, int least) {
    assertThat(Checker.breaches(history)).as("seed %d", seed).isEmpty();
    checkWhatHappened(history, least);
  }

  /// A history in which little happens proves little.
  private static void checkWhatHappened(History history, int least) {
    assertThat(history.acts()).hasSizeGreaterThanOrEqualTo(least);
    assertThat(history.acts())
        .anyMatch(
            act -> act.outcome() == History.Outcome.DONE && act.events().size() == Clients.MANY);
    for (History.Outcome outcome : SEEN) {
      assertThat(history.acts()).anyMatch(act -> act.outcome() == outcome);
    }
    assertThat(history.receipts()).isNotEmpty();
    assertThat(history.streams()).anyMatch(stream -> stream.from() > 0);
    assertThat(history.looks()).anyMatch(look -> look.positions().size() > 1);
  }
}
