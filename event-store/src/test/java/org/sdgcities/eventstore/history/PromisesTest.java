package org.sdgcities.eventstore.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.FreshLog;

/// What the log promises, held against random histories. A seed that fails is printed; the property
/// `history.seed` brings it back, `history.rounds` asks for more of them.
class PromisesTest {

  private static final int ROUNDS = Integer.getInteger("history.rounds", 2);

  private final long seed = Long.getLong("history.seed", new Random().nextInt(1_000_000));

  @Test
  void many_writers_keep_all_promises() throws InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      try (EventLog log = EventLog.open(FreshLog.database())) {
        LogStore store = new LogStore(log);
        check(new Clients(_ -> store, seed + round).run(12, 25, 3));
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
        check(new Clients(number -> stores.get(number % 3), seed + round).run(12, 20, 3));
      }
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
    }
    clients.join();

    assertThat(restarts).isPositive();
    check(history.getFirst());
    logs.get(0).close();
    logs.get(1).close();
  }

  @ParameterizedTest
  @EnumSource(FaultyStore.Fault.class)
  void the_check_catches_a_store_that(FaultyStore.Fault fault) throws InterruptedException {
    int caught = 0;
    for (int i = 0; i < 20; i++) {
      FaultyStore store = new FaultyStore(fault, seed + i);
      if (!Checker.faults(new Clients(_ -> store, seed + i).run(8, 25, 2)).isEmpty()) {
        caught++;
      }
    }
    if (fault == FaultyStore.Fault.NONE) {
      assertThat(caught).as("seed %d", seed).isZero();
    } else {
      assertThat(caught).as("seed %d", seed).isPositive();
    }
  }

  /// The circle alone, found by nothing but the edges: two acts that each did not see the other.
  @Test
  void the_check_finds_a_write_skew_by_its_circle() {
    assertThat(Checker.faults(Skew.history(true)))
        .contains("no order of the acts explains what they saw");
    assertThat(Checker.faults(Skew.history(false))).isEmpty();
  }

  private void check(History history) {
    assertThat(Checker.faults(history)).as("seed %d", seed).isEmpty();
    assertThat(history.acts()).anyMatch(act -> act.outcome() == History.Outcome.DONE);
    assertThat(history.acts()).anyMatch(act -> act.outcome() == History.Outcome.REFUSED);
  }
}
