package org.sdgcities.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.sdgcities.eventstore.FreshLog.append;
import static org.sdgcities.eventstore.FreshLog.at;
import static org.sdgcities.eventstore.FreshLog.event;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;

class LogScanTest {

  private final DataSource database = FreshLog.database();
  private final EventLog log = EventLog.open(database);

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void a_stretch_is_read_whole_in_order_and_as_pages_would_give_it() {
    fill(7_000);

    List<StoredEvent> scanned = scan(3, 6_990);

    // The hash covers all other fields.
    assertThat(scanned)
        .extracting(event -> HexFormat.of().formatHex(event.leafHash()))
        .isEqualTo(
            log.reader().page(3, 6_987).stream()
                .map(event -> HexFormat.of().formatHex(event.leafHash()))
                .toList());
    assertThat(scanned).allMatch(StoredEvent::isIntact);
  }

  @Test
  void rows_that_lie_in_disorder_on_the_disk_are_handed_on_in_order() throws SQLException {
    fill(9_000);
    // The same rows, as they would lie where room was used again.
    DataSource disorder = FreshLog.database();
    try (Connection from = database.getConnection();
        Connection into = disorder.getConnection()) {
      copyByHash(from, into);
      assertThat(firstOnTheDisk(into)).isNotZero();
    }

    List<StoredEvent> scanned = new ArrayList<>();
    try (LogScan scan = new LogReader(disorder).scan(0, 9_000).orElseThrow()) {
      scan.forEachRemaining(scanned::addAll);
    }

    assertThat(scanned)
        .extracting(StoredEvent::position)
        .isEqualTo(LongStream.range(0, 9_000).boxed().toList());
  }

  private static void copyByHash(Connection from, Connection into) throws SQLException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try {
      from.unwrap(PGConnection.class)
          .getCopyAPI()
          .copyOut("copy (select * from eventlog.event order by leaf_hash) to stdout", rows);
      into.unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn("copy eventlog.event from stdin", new ByteArrayInputStream(rows.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long firstOnTheDisk(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select position from eventlog.event order by ctid limit 1")) {
      row.next();
      return row.getLong(1);
    }
  }

  /// With statistics the server would rather follow the index, row by row.
  @Test
  @Timeout(60)
  void a_scan_reads_whole_pages_whatever_the_statistics_say() throws Exception {
    fill(9_000);
    log.close();
    execute("analyze eventlog.event");
    long before = rowsByIndex();

    assertThat(scan(0, 9_000)).hasSize(9_000);
    // To plan, the server looks up the ends of the index.
    assertThat(rowsByIndex()).isLessThan(before + 10);

    log.reader().page(0, 5_000);
    assertThat(rowsByIndex()).as("the count sees who follows it").isGreaterThan(before + 4_999);
  }

  /// @return rows of events that were fetched by following their index, by all sessions so far
  private long rowsByIndex() throws SQLException {
    // A session hands in what it counted when it ends.
    await()
        .until(() ->
            asked("select count(*) from pg_stat_activity where datname = current_database()") == 1);
    return asked(
        "select idx_tup_fetch from pg_stat_user_indexes where indexrelname = 'event_pkey'");
  }

  private long asked(String query) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void times_before_the_databases_own_epoch_and_events_without_tags_come_back_as_they_were() {
    Instant old = Instant.parse("1969-12-31T23:59:59.000001Z");
    log.append(append(at(old, "Überschrift", new String[0]), at(old, "b", "stadt:Köln"))).join();

    List<StoredEvent> scanned = scan(0, 2);

    assertThat(scanned.getFirst().recordedAt()).isEqualTo(old);
    assertThat(scanned.getFirst().tags()).isEmpty();
    assertThat(scanned.getFirst().type()).isEqualTo("Überschrift");
    assertThat(scanned.getLast().tags()).containsExactly("stadt:Köln");
  }

  @Test
  void what_means_nothing_to_the_reader_is_left_out_but_only_in_the_version_that_he_names() {
    fill(7_000);

    try (LogScan scan =
        log.reader().scan(0, 7_000, Set.of("type0#1", "type1#2", "it's#1")).orElseThrow()) {
      List<StoredEvent> scanned = new ArrayList<>();
      scan.forEachRemaining(scanned::addAll);
      assertThat(scanned).hasSize(4_666).noneMatch(event -> event.type().equals("type0"));
      assertThat(scanned).anyMatch(event -> event.type().equals("type1"));
    }
  }

  @Test
  void an_empty_stretch_has_no_parts() {
    fill(10);

    try (LogScan scan = log.reader().scan(10, 20).orElseThrow()) {
      assertThat(scan.hasNext()).isFalse();
      assertThatThrownBy(scan::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void one_that_is_left_early_leaves_its_place_to_another() {
    fill(5_000);
    for (int i = 0; i < 20; i++) {
      try (LogScan scan = log.reader().scan(0, 5_000).orElseThrow()) {
        assertThat(scan.next()).isNotEmpty();
      }
    }
    List<LogScan> open = new ArrayList<>();
    for (Optional<LogScan> scan = log.reader().scan(0, 1);
        scan.isPresent();
        scan = log.reader().scan(0, 1)) {
      open.add(scan.get());
    }

    assertThat(open).hasSize(4);
    open.forEach(LogScan::close);
    assertThat(scan(0, 5_000)).hasSize(5_000);
  }

  @Test
  void who_takes_time_over_what_was_read_can_go_on_reading() throws Exception {
    // More than is read ahead.
    int all = 4_000 * (4 + Runtime.getRuntime().availableProcessors());
    fill(all);
    execute(
        """
        do $$ begin execute format(
          'alter database %I set idle_in_transaction_session_timeout = 100', current_database());
        end $$\
        """);

    try (LogScan scan = log.reader().scan(0, all).orElseThrow()) {
      int read = scan.next().size();
      // What is tried is that time passes.
      Thread.sleep(300);
      while (scan.hasNext()) {
        read += scan.next().size();
      }
      assertThat(read).isEqualTo(all);
    }
  }

  private List<StoredEvent> scan(long from, long to) {
    List<StoredEvent> events = new ArrayList<>();
    try (LogScan scan = log.reader().scan(from, to).orElseThrow()) {
      scan.forEachRemaining(events::addAll);
    }
    return events;
  }

  private void fill(int count) {
    NewEvent[] events = new NewEvent[count];
    for (int i = 0; i < count; i++) {
      events[i] = event("type" + i % 3, "city:" + i % 7, "n:" + i);
    }
    log.append(append(events)).join();
  }
}
