package org.sdgcities.eventstore.follower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.eventstore.FreshLog.append;
import static org.sdgcities.eventstore.FreshLog.event;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.FreshLog;
import org.sdgcities.eventstore.StoredEvent;

class FollowersTest {

  private static final Duration LONG = Duration.ofSeconds(20);

  private final DataSource database = FreshLog.database();
  private final DataSource rows = inSchema(database, "reader");
  private final EventLog log = EventLog.open(database);
  private final AtomicBoolean poisoned = new AtomicBoolean();
  private final List<Followers> running = new ArrayList<>();

  /// Keeps the positions it has seen, in a table that lets none in twice.
  private final class Seen implements Follower {

    @Override
    public String name() {
      return "seen";
    }

    @Override
    public void apply(List<StoredEvent> events, Connection transaction) throws SQLException {
      try (PreparedStatement insert =
          transaction.prepareStatement("insert into seen (position) values (?)")) {
        for (StoredEvent event : events) {
          if (event.type().equals("poison") && poisoned.get()) {
            throw new IllegalStateException("cannot read this");
          }
          insert.setLong(1, event.position());
          insert.executeUpdate();
        }
      }
    }

    @Override
    public void clear(Connection transaction) throws SQLException {
      try (Statement statement = transaction.createStatement()) {
        statement.execute("truncate seen");
      }
    }
  }

  @BeforeEach
  void prepare() throws SQLException {
    Flyway.configure()
        .dataSource(database)
        .schemas("reader")
        .locations("classpath:org/sdgcities/eventstore/follower/migration")
        .load()
        .migrate();
    try (Connection connection = rows.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table seen (position bigint primary key)");
    }
  }

  @AfterEach
  void close() {
    running.forEach(Followers::close);
    log.close();
  }

  @Test
  void a_follower_sees_every_event_once_and_in_order() throws Exception {
    appendMany(2_500);
    Followers followers = start();
    assertThat(followers.await("seen", 2_499, LONG)).isTrue();
    log.append(append(event("a"))).join();

    assertThat(followers.await("seen", 2_500, LONG)).isTrue();
    assertThat(seen()).isEqualTo(LongStream.rangeClosed(0, 2_500).boxed().toList());
  }

  @Test
  void only_one_instance_runs_a_follower_and_another_takes_over_when_it_ends() throws Exception {
    Followers first = start();
    log.append(append(event("a"))).join();
    assertThat(first.await("seen", 0, LONG)).isTrue();
    Followers second = start();
    log.append(append(event("b"))).join();
    assertThat(second.await("seen", 1, LONG)).as("the second watches the first").isTrue();
    assertThat(second.status().getFirst().here()).isFalse();

    first.close();
    log.append(append(event("c"))).join();

    assertThat(second.await("seen", 2, LONG)).isTrue();
    assertThat(second.status().getFirst().here()).isTrue();
    assertThat(seen()).containsExactly(0L, 1L, 2L);
  }

  @Test
  void an_event_that_cannot_be_applied_stops_the_follower_loudly_and_nothing_is_skipped()
      throws Exception {
    poisoned.set(true);
    appendMany(10);
    log.append(append(event("poison"))).join();
    appendMany(10);
    Followers followers = start();

    assertThat(followers.await("seen", 20, LONG)).isFalse();

    FollowerStatus status = followers.status().getFirst();
    assertThat(status.failed().orElseThrow().position()).isEqualTo(10);
    assertThat(status.failed().orElseThrow().cause()).contains("poison", "cannot read this");
    assertThat(status.lag()).isEqualTo(11);
    assertThat(seen()).isEqualTo(LongStream.range(0, 10).boxed().toList());
  }

  @Test
  void a_stop_outlasts_a_restart_and_a_rebuild_after_the_mend_gives_the_same_rows()
      throws Exception {
    poisoned.set(true);
    log.append(append(event("poison"))).join();
    Followers followers = start();
    assertThat(followers.await("seen", 0, LONG)).isFalse();
    followers.close();
    Followers restarted = start();
    assertThat(restarted.await("seen", 0, LONG)).isFalse();

    poisoned.set(false);
    restarted.rebuild("seen");

    waitUntilApplied(restarted, 0);
    assertThat(seen()).containsExactly(0L);
  }

  @Test
  void a_rebuild_gives_the_same_rows_again() throws Exception {
    appendMany(1_500);
    Followers followers = start();
    assertThat(followers.await("seen", 1_499, LONG)).isTrue();
    List<Long> before = seen();

    try (Connection connection = rows.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("delete from seen where position % 7 = 0");
    }
    followers.rebuild("seen");

    assertThat(followers.await("seen", 1_499, LONG)).as("not before it is done").isTrue();
    assertThat(seen()).isEqualTo(before);
  }

  private void waitUntilApplied(Followers followers, long position) throws Exception {
    waitUntil(() -> followers.await("seen", position, Duration.ofMillis(100)));
  }

  private interface Condition {
    boolean holds() throws Exception;
  }

  private static void waitUntil(Condition condition) throws Exception {
    long end = System.nanoTime() + LONG.toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private Followers start() {
    Followers followers =
        new Followers(
            List.of(new Seen()), rows, log.reader(), log.signal(), new SimpleMeterRegistry());
    running.add(followers);
    followers.start();
    return followers;
  }

  private void appendMany(int count) {
    log.append(
            append(
                IntStream.range(0, count)
                    .mapToObj(i -> event("a", "n:" + i))
                    .toArray(org.sdgcities.eventstore.NewEvent[]::new)))
        .join();
  }

  private List<Long> seen() throws SQLException {
    List<Long> positions = new ArrayList<>();
    try (Connection connection = rows.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select position from seen order by position")) {
      while (row.next()) {
        positions.add(row.getLong(1));
      }
    }
    return positions;
  }

  private static DataSource inSchema(DataSource database, String schema) {
    PGSimpleDataSource original = (PGSimpleDataSource) database;
    PGSimpleDataSource copy = new PGSimpleDataSource();
    copy.setUrl(original.getUrl());
    copy.setUser(original.getUser());
    copy.setPassword(original.getPassword());
    copy.setCurrentSchema(schema);
    return copy;
  }
}
