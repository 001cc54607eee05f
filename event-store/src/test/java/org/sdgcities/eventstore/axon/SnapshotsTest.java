package org.sdgcities.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.eventstore.FreshLog.append;
import static org.sdgcities.eventstore.FreshLog.event;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.FreshLog;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.Snapshots;
import org.sdgcities.eventstore.json.EventJson;

class SnapshotsTest {

  private final DataSource database = FreshLog.database();
  private final EventLog log = EventLog.open(database);
  private final AxonConfiguration axon =
      EventSourcingConfigurer.create()
          .registerEventStorageEngine(c ->
              new PostgresEventStorageEngine(
                  log, new EventCodec(new JsonConverter(EventJson.mapper()))))
          .build();
  private final AtomicInteger folded = new AtomicInteger();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void a_long_history_is_folded_once_and_then_only_its_tail() throws Exception {
    happen(200);
    assertThat(load(1)).isEqualTo(200);
    assertThat(folded.getAndSet(0)).isEqualTo(200);
    awaitSnapshot(200);

    happen(3);

    assertThat(load(1)).isEqualTo(203);
    assertThat(folded.get()).isEqualTo(3);
  }

  @Test
  void without_its_snapshots_the_store_loads_the_same() throws Exception {
    happen(200);
    load(1);
    awaitSnapshot(200);
    execute("delete from eventlog.snapshot");
    folded.set(0);

    assertThat(load(1)).isEqualTo(200);
    assertThat(folded.get()).isEqualTo(200);
  }

  @Test
  void a_damaged_snapshot_is_passed_over_and_replaced() throws Exception {
    happen(200);
    load(1);
    for (String damage :
        new String[] {
          "set state = '999'", "set next_position = 100", "set state = ''", "set checksum = ''"
        }) {
      await(
          "select count(*) from eventlog.snapshot where state = '200' and next_position = 200"
              + " and octet_length(checksum) = 32",
          1);
      execute("update eventlog.snapshot " + damage);
      folded.set(0);

      assertThat(load(1)).as(damage).isEqualTo(200);
      assertThat(folded.get()).as(damage).isEqualTo(200);
    }
  }

  @Test
  void a_snapshot_by_other_code_is_passed_over_and_replaced() throws Exception {
    happen(200);
    load(1);
    awaitSnapshot(200);
    folded.set(0);

    assertThat(load(2)).isEqualTo(200);
    assertThat(folded.get()).isEqualTo(200);
    await("select count(*) from eventlog.snapshot where version = 2", 1);
  }

  @Test
  void an_old_snapshot_only_means_a_longer_tail() throws Exception {
    happen(100);
    load(1);
    awaitSnapshot(100);
    happen(300);
    folded.set(0);

    assertThat(load(1)).isEqualTo(400);
    assertThat(folded.get()).isEqualTo(300);
    awaitSnapshot(400);
  }

  @Test
  void a_snapshot_that_knows_more_than_the_log_is_passed_over() throws Exception {
    happen(60);
    new Snapshots(database)
        .keep(
            new Snapshots.Key("count", 1, "x"),
            new Snapshots.Snapshot(1_000, "1000".getBytes(StandardCharsets.UTF_8)));

    assertThat(load(1)).isEqualTo(60);
  }

  private void happen(int times) {
    NewEvent[] events = new NewEvent[times];
    for (int i = 0; i < times; i++) {
      events[i] = event("happened", "city:x");
    }
    log.append(append(events)).join();
  }

  private int load(int version) {
    Folding<String, Integer> counting =
        new Folding<>(
            "count",
            version,
            String.class,
            Integer.class,
            id -> List.of(Criterion.tagged("city:" + id)),
            0,
            (count, event) -> {
              folded.incrementAndGet();
              return count + 1;
            });
    Snapshotting<String, Integer> snapshots =
        new Snapshotting<>(
            new Snapshots(database),
            id -> id,
            count -> count.toString().getBytes(StandardCharsets.UTF_8),
            bytes -> Integer.valueOf(new String(bytes, StandardCharsets.UTF_8)));
    FoldingRepository<String, Integer> repository =
        new FoldingRepository<>(counting, log, new States(0), snapshots);
    return axon.getComponent(UnitOfWorkFactory.class)
        .create()
        .executeWithResult(context -> repository.load("x", context))
        .join()
        .entity();
  }

  private void awaitSnapshot(long next) throws SQLException {
    await("select coalesce(max(next_position), 0) from eventlog.snapshot", next);
  }

  private void await(String query, long expected) throws SQLException {
    long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    long found = -1;
    while (found != expected && System.nanoTime() < patience) {
      try (Connection connection = database.getConnection();
          Statement statement = connection.createStatement();
          var row = statement.executeQuery(query)) {
        row.next();
        found = row.getLong(1);
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
