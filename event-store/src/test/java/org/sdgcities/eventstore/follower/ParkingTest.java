package org.sdgcities.eventstore.follower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.eventstore.FreshLog.event;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.NewEvent;

/// An event that cannot be applied holds up its stream and nothing else.
class ParkingTest {

  private Ledgers ledgers;

  @BeforeEach
  void start() throws SQLException {
    ledgers = new Ledgers();
  }

  @AfterEach
  void stop() {
    ledgers.close();
  }

  @Test
  void its_stream_waits_with_position_and_cause_and_the_others_flow() throws Exception {
    ledgers.poisoned.add(1L);
    ledgers.append(event("a", "one"), event("a", "two"), event("a", "one"), event("a", "two"));
    Followers followers = ledgers.start();

    ledgers.waitUntilApplied(followers);

    FollowerStatus status = Ledgers.status(followers);
    assertThat(status.failure()).isNull();
    assertThat(status.lag()).isZero();
    FollowerStatus.Parked parked = status.parked().getFirst();
    assertThat(status.parked()).hasSize(1);
    assertThat(parked.stream()).isEqualTo("two");
    assertThat(parked.position()).isEqualTo(1);
    assertThat(parked.cause()).contains("a: IllegalStateException: cannot read this");
    assertThat(parked.held()).isEqualTo(2);
    assertThat(ledgers.query("select position from entry order by 1")).containsExactly("0", "2");
  }

  @Test
  void after_the_mend_what_waits_is_applied_in_order() throws Exception {
    ledgers.poisoned.add(0L);
    ledgers.append(event("a", "one"), event("a", "one"), event("a", "one"));
    Followers followers = ledgers.start();
    ledgers.waitUntilApplied(followers);
    ledgers.poisoned.clear();

    followers.retry("ledgers", "one");

    Ledgers.waitUntil(() -> Ledgers.status(followers).parked().isEmpty());
    assertThat(ledgers.query("select position || ' ' || number from entry order by position"))
        .containsExactly("0 0", "1 1", "2 2");
    assertThat(ledgers.query("select position::text from parked_event")).isEmpty();
  }

  @Test
  void a_stream_that_fails_elsewhere_when_it_is_tried_again_stays_parked_there() throws Exception {
    ledgers.poisoned.addAll(Set.of(0L, 2L));
    ledgers.append(event("a", "one"), event("a", "one"), event("a", "one"), event("a", "one"));
    Followers followers = ledgers.start();
    ledgers.waitUntilApplied(followers);
    ledgers.poisoned.remove(0L);

    followers.retry("ledgers", "one");

    Ledgers.waitUntil(() -> Ledgers.status(followers).parked().getFirst().position() == 2);
    assertThat(Ledgers.status(followers).parked().getFirst().held()).isEqualTo(2);
    assertThat(ledgers.query("select position::text from entry order by 1"))
        .containsExactly("0", "1");
  }

  @Test
  void who_takes_the_follower_over_tries_again_by_itself() throws Exception {
    ledgers.poisoned.add(0L);
    ledgers.append(event("a", "one"), event("a", "one"));
    Followers first = ledgers.start();
    ledgers.waitUntilApplied(first);
    first.close();
    ledgers.poisoned.clear();

    Followers second = ledgers.start();

    Ledgers.waitUntil(() -> ledgers.query("select position::text from entry").size() == 2);
    Ledgers.waitUntil(() -> Ledgers.status(second).parked().isEmpty());
  }

  @Test
  void what_reads_a_parked_stream_waits_for_it_and_so_does_what_comes_after() throws Exception {
    ledgers.poisoned.add(0L);
    ledgers.append(
        event("rated", "rates"),
        event("a", "one"),
        event("converted", "one"),
        event("a", "one"),
        event("a", "two"));
    Followers followers = ledgers.start();
    ledgers.waitUntilApplied(followers);

    FollowerStatus.Parked parked = Ledgers.status(followers).parked().getFirst();
    assertThat(parked.stream()).isEqualTo("rates");
    assertThat(parked.waiting()).containsExactly("one");
    assertThat(ledgers.query("select position::text from entry order by 1"))
        .containsExactly("1", "4");

    ledgers.poisoned.clear();
    followers.retry("ledgers", "rates");
    Ledgers.waitUntil(() -> Ledgers.status(followers).parked().isEmpty());
    assertThat(ledgers.query("select rates::text from entry where position = 2"))
        .containsExactly("1");
  }

  @Test
  void an_order_in_the_log_leaves_the_event_out_now_and_in_every_rebuild() throws Exception {
    ledgers.poisoned.add(1L);
    ledgers.append(event("a", "one"), event("a", "one"), event("a", "one"));
    Followers followers = ledgers.start();
    ledgers.waitUntilApplied(followers);

    ledgers.append(event("leave-out-1", "order:ledgers"));
    ledgers.waitUntilApplied(followers);

    Ledgers.waitUntil(() -> Ledgers.status(followers).parked().isEmpty());
    List<String> rows = ledgers.dump();
    assertThat(ledgers.query("select position::text from entry where ledger = 'one' order by 1"))
        .containsExactly("0", "2");
    ledgers.poisoned.clear();
    ledgers.execute("delete from entry");
    rebuilt(followers);
    assertThat(ledgers.dump()).isEqualTo(rows);
  }

  @Test
  void an_order_about_an_event_that_counts_already_makes_the_rows_anew_without_it()
      throws Exception {
    ledgers.append(event("a", "one"), event("a", "one"));
    Followers followers = ledgers.start();
    ledgers.waitUntilApplied(followers);

    ledgers.append(event("leave-out-0", "order:ledgers"));

    Ledgers.waitUntil(() ->
        ledgers.query("select number::text from entry where ledger = 'one'").equals(List.of("0")));
  }

  @Test
  void what_it_ignores_it_is_not_given_and_counts_as_dealt_with() throws Exception {
    ledgers.poisoned.add(1L);
    ledgers.append(event("a", "one"), event("ignored", "one"), event("a", "one"));
    Followers followers = ledgers.start();

    ledgers.waitUntilApplied(followers);

    assertThat(Ledgers.status(followers).parked()).isEmpty();
    assertThat(ledgers.query("select position::text from entry order by 1"))
        .containsExactly("0", "2");
    assertThat(ledgers.meters.get("follower.applied").functionCounter().count()).isEqualTo(3);
  }

  @Test
  void an_order_about_what_it_ignores_changes_nothing() throws Exception {
    ledgers.append(event("a", "one"), event("ignored", "one"));
    Followers followers = ledgers.start();
    ledgers.waitUntilApplied(followers);
    String untouched = "select name || ' ' || term || ' ' || anew from follower";
    List<String> before = ledgers.query(untouched);

    ledgers.append(event("leave-out-1", "order:ledgers"));
    ledgers.waitUntilApplied(followers);
    ledgers.append(event("a", "one"));
    ledgers.waitUntilApplied(followers);

    assertThat(ledgers.query(untouched)).isEqualTo(before);
  }

  @Test
  void when_nearly_everything_fails_the_follower_stops_because_the_events_are_not_to_blame()
      throws Exception {
    NewEvent[] many = new NewEvent[150];
    for (int i = 0; i < many.length; i++) {
      many[i] = event("a", "ledger" + i);
      ledgers.poisoned.add((long) i);
    }
    ledgers.append(many);
    Followers followers = ledgers.start();

    Ledgers.waitUntil(() -> Ledgers.status(followers).failure() != null);
    assertThat(Ledgers.status(followers).parked()).hasSize(100);

    ledgers.poisoned.clear();
    followers.retry("ledgers");
    Ledgers.waitUntil(() -> Ledgers.status(followers).lag() == 0);
  }

  @Test
  void rows_after_release_are_as_if_nothing_had_ever_been_parked() throws Exception {
    long seed = Long.getLong("parking.seed", new Random().nextInt(1_000_000));
    Random random = new Random(seed);
    ledgers.append(events(random, 1_500));
    Set<Long> poison = new HashSet<>();
    while (poison.size() < 25) {
      poison.add((long) random.nextInt(1_500));
    }
    ledgers.poisoned.addAll(poison);
    Followers followers = ledgers.start();
    ledgers.waitUntilApplied(followers);
    assertThat(Ledgers.status(followers).parked()).as("seed %d", seed).isNotEmpty();
    ledgers.append(events(random, 200));
    // Mended one after the other, in any order, and tried in any order.
    List<Long> mended = new ArrayList<>(poison);
    java.util.Collections.shuffle(mended, random);
    for (long position : mended) {
      ledgers.poisoned.remove(position);
      List<FollowerStatus.Parked> parked = Ledgers.status(followers).parked();
      if (!parked.isEmpty()) {
        followers.retry("ledgers", parked.get(random.nextInt(parked.size())).stream());
      }
    }
    Ledgers.waitUntil(() -> {
      Ledgers.status(followers)
          .parked()
          .forEach(parked -> followers.retry("ledgers", parked.stream()));
      return Ledgers.status(followers).parked().isEmpty();
    });
    ledgers.waitUntilApplied(followers);
    List<String> released = ledgers.dump();

    rebuilt(followers);

    assertThat(released).as("seed %d", seed).hasSize(1_700).isEqualTo(ledgers.dump());
  }

  private static NewEvent[] events(Random random, int count) {
    NewEvent[] events = new NewEvent[count];
    for (int i = 0; i < count; i++) {
      events[i] =
          switch (random.nextInt(10)) {
            case 0 -> event("rated", "rates");
            case 1, 2 -> event("converted", "ledger" + random.nextInt(40));
            default -> event("a", "ledger" + random.nextInt(40));
          };
    }
    return events;
  }

  /// A row that only the old table has tells when the new one is there.
  private void rebuilt(Followers followers) throws Exception {
    ledgers.execute("insert into rate values (-1)");
    followers.rebuild("ledgers");
    Ledgers.waitUntil(
        () -> ledgers.query("select position::text from rate where position = -1").isEmpty());
    ledgers.waitUntilApplied(followers);
  }
}
