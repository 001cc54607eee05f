package org.sdgcities.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.follower.FollowerStatus;
import org.sdgcities.eventstore.follower.Followers;
import org.sdgcities.eventstore.json.EventJson;
import org.sdgcities.kernel.Event;
import org.sdgcities.localpostgres.testing.TestDatabase;
import org.sdgcities.localpostgres.testing.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// A log and the projectors that follow it, on a real PostgreSQL: append events, then read rows.
public final class Projected implements AutoCloseable {

  public static final JsonMapper JSON = EventJson.mapper();

  private final TestDatabase database;
  private final EventLog log;
  private final PGSimpleDataSource rows;
  private final List<Projector> projectors;
  private final Followers followers;
  private LocalDate today = LocalDate.of(2026, 3, 3);

  private Projected(List<Projector> projectors) {
    database = TestDatabases.fresh();
    Flyway.configure()
        .dataSource(database.dataSource())
        .schemas("eventlog")
        .locations("org/sdgcities/eventstore/migration")
        .load()
        .migrate();
    Migrations.run(database.dataSource());
    this.projectors = projectors;
    rows = new PGSimpleDataSource();
    rows.setUrl(database.url());
    rows.setUser(database.user());
    rows.setPassword(database.password());
    rows.setCurrentSchema("query");
    log = EventLog.open(database.dataSource());
    Events events = new Events(JSON);
    followers =
        new Followers(
            projectors.stream()
                .map(projector -> new ProjectorFollower(projector, events, JSON))
                .toList(),
            rows,
            log.reader(),
            log.signal(),
            new SimpleMeterRegistry());
    followers.start();
  }

  public static Projected by(Projector... projectors) {
    return new Projected(List.of(projectors));
  }

  /// The day on which what follows is recorded; 3 March 2026 if none is given.
  public Projected on(LocalDate day) {
    today = day;
    return this;
  }

  /// Appends events and waits until all projectors have seen them.
  public Projected given(Event... events) {
    return given(Arrays.asList(events));
  }

  public Projected given(List<? extends Event> events) {
    List<NewEvent> appended = new ArrayList<>();
    Instant at = today.atTime(10, 0).toInstant(ZoneOffset.UTC);
    for (Event event : events) {
      appended.add(
          new NewEvent(
              UUID.randomUUID(),
              DeclaredEvents.nameOf(event.getClass()),
              DeclaredEvents.versionOf(event.getClass()),
              at,
              event.tags().stream().map(Object::toString).toList(),
              JSON.writeValueAsBytes(event),
              "{\"actor\":\"somebody\",\"commandId\":\"c\",\"origin\":\"api\",\"cause\":\"r\",\"command\":\"sdg.Test\"}"
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }
    return recorded(appended);
  }

  /// Appends events as they were recorded elsewhere and waits until all projectors have seen them.
  public Projected recorded(List<NewEvent> events) {
    append(events);
    projectors.forEach(projector -> await(projector.name()));
    return this;
  }

  /// Appends without waiting.
  public Append.Done append(List<NewEvent> events) {
    return log.append(new Append(events, null, null)).join();
  }

  /// Waits until a projector has seen the whole log.
  public void await(String projector) {
    try {
      assertThat(followers.await(projector, log.reader().next() - 1, Duration.ofSeconds(60)))
          .as(() -> followers.status().toString())
          .isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Lets all that the projectors have written be made anew and waits until it is there.
  public Projected rebuilt() {
    projectors.forEach(projector -> followers.rebuild(projector.name()));
    projectors.forEach(projector -> {
      Awaitility.await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> !isToBeRebuilt(projector) && status(projector.name()).rebuild() == null);
      await(projector.name());
    });
    return this;
  }

  private boolean isToBeRebuilt(Projector projector) {
    return jdbc()
        .sql("select anew from follower where name = ?")
        .param(projector.name())
        .query(Boolean.class)
        .single();
  }

  public FollowerStatus status(String name) {
    return followers.status().stream()
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  public Followers followers() {
    return followers;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(rows);
  }

  public TestDatabase database() {
    return database;
  }

  /// @return the rows over one connection that stays open, for those who ask often
  public SingleConnectionDataSource connected() {
    SingleConnectionDataSource connected =
        new SingleConnectionDataSource(
            rows.getURL(),
            String.valueOf(rows.getUser()),
            String.valueOf(rows.getPassword()),
            true);
    connected.setDriverClassName("org.postgresql.Driver");
    return connected;
  }

  public EventLog log() {
    return log;
  }

  public TimeMachine timeMachine() {
    return new TimeMachine(rows, log.reader(), new Events(JSON), JSON);
  }

  @Override
  public void close() {
    followers.close();
    log.close();
  }
}
