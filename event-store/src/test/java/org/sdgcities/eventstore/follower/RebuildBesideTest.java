package org.sdgcities.eventstore.follower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sdgcities.eventstore.FreshLog.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.NewEvent;

/// Rows are made anew beside the old ones, which are read and brought forward until then.
class RebuildBesideTest {

  private static final int EVENTS = 3_000;

  private Ledgers ledgers;

  @BeforeEach
  void start() throws SQLException {
    ledgers = new Ledgers();
    ledgers.append(many(EVENTS));
  }

  @AfterEach
  void stop() {
    ledgers.close();
  }

  private static NewEvent[] many(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> event("a", "ledger" + i % 20))
        .toArray(NewEvent[]::new);
  }

  private static boolean rebuilding(Followers followers) {
    FollowerStatus.Rebuilding rebuild = Ledgers.status(followers).rebuild();
    return rebuild != null && rebuild.next() == 0;
  }

  /// All the while somebody writes and somebody reads, who must never see fewer rows than before.
  @Test
  void readers_see_the_old_rows_which_go_on_until_the_new_ones_are_there() throws Exception {
    Followers followers = ledgers.start();
    ledgers.waitUntilApplied(followers);
    ledgers.execute("update entry set version = 'old'");
    Semaphore gate = new Semaphore(0);
    ledgers.gate = gate;
    AtomicInteger written = new AtomicInteger();
    AtomicInteger seen = new AtomicInteger();
    try (Someone writer =
            new Someone(() -> {
              ledgers.append(event("a", "late" + written.getAndIncrement() % 20));
              // The follower of this test counts the entries of a ledger for each new one.
              LockSupport.parkNanos(5_000_000);
            });
        Someone reader = new Someone(() -> seen.set(atLeast(seen.get())))) {
      followers.rebuild("ledgers");
      Ledgers.waitUntil(() -> rebuilding(followers));
      int before = written.get();
      Ledgers.waitUntil(() -> seen.get() > EVENTS + before + 10);
      assertThat(ledgers.query("select distinct version from entry where position < " + EVENTS))
          .containsExactly("old");

      gate.release(1_000_000);
      Ledgers.waitUntil(
          () -> ledgers.query("select version from entry where version = 'old'").isEmpty());
      int swapped = written.get();
      Ledgers.waitUntil(() -> seen.get() > EVENTS + swapped + 10);
      writer.end();
      reader.end();
    }
    ledgers.waitUntilApplied(followers);
    assertThat(ledgers.query("select count(*) from entry"))
        .containsExactly("" + (EVENTS + written.get()));
    assertThat(ledgers.query("select number::text from entry where ledger = 'ledger0'"))
        .hasSize(EVENTS / 20)
        .doesNotHaveDuplicates();
    assertThat(Ledgers.status(followers).rebuild()).isNull();
    assertThat(indexes()).isEqualTo(2);
  }

  private int atLeast(int before) {
    int rows = Integer.parseInt(ledgers.query("select count(*) from entry").getFirst());
    assertThat(rows).isGreaterThanOrEqualTo(before);
    return rows;
  }

  /// Somebody who does the same again and again beside the test. What goes wrong with him goes
  /// wrong with the test.
  private static final class Someone implements AutoCloseable {

    private final AtomicBoolean enough = new AtomicBoolean();
    private final CompletableFuture<Void> doing;

    Someone(Runnable what) {
      doing =
          CompletableFuture.runAsync(
              () -> {
                while (!enough.get()) {
                  what.run();
                }
              },
              Thread.ofPlatform()::start);
    }

    void end() {
      close();
      doing.join();
    }

    @Override
    public void close() {
      enough.set(true);
    }
  }

  /// The new table has its key and its index as the old one had.
  private int indexes() {
    return ledgers
        .query(
            "select indexname from pg_indexes where schemaname = 'reader' and tablename = 'entry'")
        .size();
  }

  @Test
  void a_wish_that_is_noted_while_nobody_runs_the_follower_is_not_lost() throws Exception {
    Followers followers = ledgers.start();
    ledgers.waitUntilApplied(followers);
    followers.close();
    ledgers.execute("update entry set version = 'old'");

    followers.rebuild("ledgers");
    ledgers.start();

    Ledgers.waitUntil(
        () -> ledgers.query("select version from entry where version = 'old'").isEmpty());
  }

  @Test
  void another_version_of_the_code_makes_its_rows_by_itself() throws Exception {
    Followers first = ledgers.start();
    ledgers.waitUntilApplied(first);
    first.close();
    ledgers.version = "2";

    Followers second = ledgers.start();

    Ledgers.waitUntil(
        () -> ledgers.query("select version from entry where version = '1'").isEmpty());
    ledgers.waitUntilApplied(second);
    assertThat(ledgers.query("select version from follower")).containsExactly("2");
    assertThat(ledgers.query("select count(*) from entry")).containsExactly("" + EVENTS);
  }

  @Test
  void what_was_left_in_the_middle_is_gone_on_with() throws Exception {
    Followers first = ledgers.start();
    ledgers.waitUntilApplied(first);
    ledgers.execute("update entry set version = 'old'");
    ledgers.gate = new Semaphore(2_500);
    first.rebuild("ledgers");
    Ledgers.waitUntil(() ->
        ledgers.query("select to_regclass('reader_rebuild.entry') is not null").contains("t"));
    Ledgers.waitUntil(() -> Objects.requireNonNull(ledgers.gate).availablePermits() == 0);
    Semaphore closed = Objects.requireNonNull(ledgers.gate);
    ledgers.gate = null;
    // As if the process had died: whoever comes next has the right to the rows.
    try (Connection connection = ledgers.rows.getConnection()) {
      Sql.execute(connection, "update follower set term = term + 1");
      closed.release(1_000_000);
      first.close();
    }

    Followers second = ledgers.start();

    Ledgers.waitUntil(
        () -> ledgers.query("select version from entry where version = 'old'").isEmpty());
    ledgers.waitUntilApplied(second);
    assertThat(ledgers.query("select count(*) from entry")).containsExactly("" + EVENTS);
  }

  /// As a process would that has stood still in between.
  @Test
  void whoever_was_displaced_touches_nothing_that_another_has_begun() throws Exception {
    Followers followers = ledgers.start();
    ledgers.waitUntilApplied(followers);
    followers.close();
    Follower follower = ledgers.follower();
    FollowerRows rows = new FollowerRows(follower, follower.name(), ledgers.rows, null);
    Beside beside = Beside.of(follower, ledgers.rows);
    long over = rows.load(true).orElseThrow().row().term();
    long term = rows.load(true).orElseThrow().row().term();
    beside.begin(term);
    ledgers.execute("insert into reader_rebuild.entry values (0, 'x', 0, 0, 'begun')");

    assertThatThrownBy(() -> beside.begin(over)).isInstanceOf(FollowerTable.Displaced.class);
    assertThatThrownBy(() -> beside.giveUp(over)).isInstanceOf(FollowerTable.Displaced.class);
    assertThatThrownBy(() -> rows.clear(over)).isInstanceOf(FollowerTable.Displaced.class);

    assertThat(ledgers.query("select version from reader_rebuild.entry")).containsExactly("begun");
    assertThat(ledgers.query("select next_position from follower where name = 'ledgers'"))
        .containsExactly("" + EVENTS);
    beside.giveUp(term);
    assertThat(ledgers.query("select to_regclass('reader_rebuild.entry') is null"))
        .containsExactly("t");
  }

  @Test
  void a_stream_that_is_parked_in_the_new_rows_is_parked_when_they_are_there() throws Exception {
    Followers followers = ledgers.start();
    ledgers.waitUntilApplied(followers);
    ledgers.poisoned.add(20L);

    followers.rebuild("ledgers");

    Ledgers.waitUntil(() -> !Ledgers.status(followers).parked().isEmpty());
    assertThat(Ledgers.status(followers).parked().getFirst().held()).isEqualTo(EVENTS / 20 - 1);
    ledgers.poisoned.clear();
    followers.retry("ledgers", "ledger0");
    Ledgers.waitUntil(() -> Ledgers.status(followers).parked().isEmpty());
    assertThat(ledgers.query("select count(*) from entry")).containsExactly("" + EVENTS);
  }

  @Test
  void a_rebuild_tells_how_far_it_is_and_how_long_it_will_take() throws Exception {
    Followers followers = ledgers.start();
    ledgers.waitUntilApplied(followers);
    Semaphore gate = new Semaphore(0);
    ledgers.gate = gate;

    followers.rebuild("ledgers");

    Ledgers.waitUntil(() -> rebuilding(followers));
    FollowerStatus.Rebuilding told = Objects.requireNonNull(Ledgers.status(followers).rebuild());
    assertThat(told.lag()).isEqualTo(EVENTS);
    assertThat(told.secondsLeft()).isNull();
    assertThat(new FollowerStatus.Rebuilding(0, 3_000, 100, null).secondsLeft()).isEqualTo(30);
  }
}
