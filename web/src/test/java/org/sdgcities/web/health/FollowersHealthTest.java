package org.sdgcities.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.follower.Follower;
import org.sdgcities.eventstore.follower.Followers;
import org.sdgcities.localpostgres.testing.TestDatabase;
import org.sdgcities.localpostgres.testing.TestDatabases;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class FollowersHealthTest {

  /// Reads everything but poison.
  private record Taster(String name, String poison) implements Follower {

    @Override
    public void apply(List<StoredEvent> events, Connection transaction) {
      if (events.stream().anyMatch(event -> event.type().equals(poison))) {
        throw new IllegalStateException("cannot read " + poison);
      }
    }

    @Override
    public void clear(Connection transaction) {}
  }

  private EventLog log;
  private Followers followers;
  private FollowersHealth health;

  @BeforeEach
  void start() {
    TestDatabase database = TestDatabases.fresh();
    migrate(database, "eventlog", "org/sdgcities/eventstore/migration");
    migrate(database, "reader", "org/sdgcities/eventstore/follower/migration");
    PGSimpleDataSource rows = new PGSimpleDataSource();
    rows.setUrl(database.url());
    rows.setUser(database.user());
    rows.setPassword(database.password());
    rows.setCurrentSchema("reader");
    log = EventLog.open(database.dataSource());
    followers =
        new Followers(
            List.of(new Taster("careful", "test.Poison"), new Taster("sturdy", "test.Nothing")),
            rows,
            log.reader(),
            log.signal(),
            new SimpleMeterRegistry());
    followers.start();
    health = new FollowersHealth(followers);
  }

  private static void migrate(TestDatabase database, String schema, String location) {
    Flyway.configure()
        .dataSource(database.dataSource())
        .schemas(schema)
        .locations(location)
        .load()
        .migrate();
  }

  @AfterEach
  void stop() {
    followers.close();
    log.close();
  }

  private long happened(String type) {
    NewEvent event =
        new NewEvent(
            UUID.randomUUID(),
            type,
            "1",
            Instant.parse("2026-03-03T10:00:00Z"),
            List.of(),
            "{}".getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8));
    return log.append(new Append(List.of(event), null, null)).join().last();
  }

  @Test
  void all_is_well_while_all_go_on() throws InterruptedException {
    long position = happened("test.Food");
    assertThat(followers.await("careful", position, Duration.ofSeconds(20))).isTrue();
    assertThat(followers.await("sturdy", position, Duration.ofSeconds(20))).isTrue();

    Health told = health.health();

    assertThat(told.getStatus()).isEqualTo(Status.UP);
    assertThat(told.getDetails())
        .containsEntry("careful", "lag 0")
        .containsEntry("sturdy", "lag 0");
  }

  @Test
  void one_that_stands_still_is_named_with_the_place_and_the_cause() throws InterruptedException {
    long position = happened("test.Poison");
    assertThat(followers.await("sturdy", position, Duration.ofSeconds(20))).isTrue();
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (health.health().getStatus().equals(Status.UP) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }

    Health told = health.health();

    assertThat(told.getStatus()).isEqualTo(Status.DOWN);
    assertThat(told.getDetails().get("careful").toString())
        .contains("stands at position " + position, "cannot read test.Poison");
    assertThat(told.getDetails()).containsEntry("sturdy", "lag 0");
  }
}
