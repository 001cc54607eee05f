package org.sdgcities.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.eventstore.FreshLog.append;
import static org.sdgcities.eventstore.FreshLog.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.localpostgres.testing.Indexes;

class ReadingByTagTest {

  private static final int MANY = 5_000;

  private static final List<Criterion> ONE_CITY =
      List.of(new Criterion(Set.of("city:7"), Set.of()));

  private static final List<Criterion> TWO_CITIES =
      List.of(
          new Criterion(Set.of("city:7"), Set.of()), new Criterion(Set.of("city:8"), Set.of("a")));

  private final DataSource database = FreshLog.database();
  private final EventLog log = EventLog.open(database);

  @AfterEach
  void close() {
    log.close();
  }

  /// A plan made while the table was empty is kept by the connection; it must use the index all the
  /// same when the table has grown.
  @Test
  void reading_by_tag_goes_through_the_index_even_if_first_planned_on_an_empty_table()
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      StoreConnections.prepare(connection);
      planOnEmptyTable(connection, ONE_CITY);
      fill();

      assertThat(touched(connection, ONE_CITY, 5)).isEqualTo(new Touched(0, 10));
    }
  }

  @Test
  void reading_by_several_tags_goes_through_their_index_even_if_first_planned_on_empty_tables()
      throws SQLException {
    try (Connection connection = database.getConnection()) {
      StoreConnections.prepare(connection);
      planOnEmptyTable(connection, TWO_CITIES);
      fill();

      assertThat(touched(connection, TWO_CITIES, 10)).isEqualTo(new Touched(0, 20));
    }
  }

  /// Often enough for the driver and the server to keep the plan.
  private static void planOnEmptyTable(Connection connection, List<Criterion> criteria)
      throws SQLException {
    for (int i = 0; i < 20; i++) {
      assertThat(read(connection, criteria).events()).isEmpty();
    }
  }

  @Test
  void reading_by_tag_goes_through_the_index_if_planned_on_a_full_table() throws SQLException {
    fill();
    execute("analyze");
    try (Connection connection = database.getConnection()) {
      StoreConnections.prepare(connection);

      assertThat(touched(connection, TWO_CITIES, 10)).isEqualTo(new Touched(0, 20));
      assertThat(touched(connection, ONE_CITY, 5)).isEqualTo(new Touched(0, 10));
    }
  }

  @Test
  void indexes_of_the_log_follow_bytes_and_no_language() throws SQLException {
    assertThat(Indexes.byLanguage(database, "eventlog")).isEmpty();

    execute("create table eventlog.other (name text primary key)");
    assertThat(Indexes.byLanguage(database, "eventlog")).containsExactly("other_pkey.name");
  }

  @Test
  void the_count_shows_a_reading_without_the_index_of_tags() throws SQLException {
    fill();
    execute("alter table eventlog.event_tag drop constraint event_tag_pkey");
    try (Connection connection = database.getConnection()) {
      StoreConnections.prepare(connection);

      assertThat(touched(connection, ONE_CITY, 5).sequentialScans()).isPositive();
      assertThat(touched(connection, ONE_CITY, 5).rows()).isGreaterThan(MANY);
    }
  }

  @Test
  void the_count_shows_a_reading_that_goes_through_all_of_an_index() throws SQLException {
    fill();
    try (Connection connection = database.getConnection()) {
      StoreConnections.prepare(connection);

      Touched touched =
          touched(connection, List.of(new Criterion(Set.of(), Set.of("not there"))), 0);

      assertThat(touched).isEqualTo(new Touched(0, MANY));
    }
  }

  @Test
  void the_plan_of_a_decision_across_many_entities_uses_the_index_of_tags() throws SQLException {
    assertThat(plans())
        .allSatisfy(plan -> assertThat(plan).contains("event_tag_pkey").doesNotContain("Seq Scan"));

    execute("alter table eventlog.event_tag drop constraint event_tag_pkey");

    assertThat(plans()).allSatisfy(plan -> assertThat(plan).contains("Seq Scan on event_tag"));
  }

  private List<String> plans() throws SQLException {
    List<String> plans = new ArrayList<>();
    for (String query : LogReader.tagQueries("'{city:a,city:b,step:c}'", "'city:a'")) {
      plans.add(String.join("\n", column("explain " + query)));
    }
    return plans;
  }

  private List<String> column(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      StoreConnections.prepare(connection);
      try (var row = statement.executeQuery(sql)) {
        while (row.next()) {
          values.add(row.getString(1));
        }
      }
    }
    return values;
  }

  /// Five events for each of a thousand cities.
  private void fill() {
    NewEvent[] many = new NewEvent[MANY];
    for (int i = 0; i < many.length; i++) {
      many[i] = event("a", "city:" + i % 1000);
    }
    log.append(append(many)).join();
  }

  private static LogReader.Page read(Connection connection, List<Criterion> criteria)
      throws SQLException {
    return LogReader.matching(connection, criteria, 0, 1000);
  }

  /// What the server counted: settings and plans only tell what it meant to do.
  ///
  /// @param rows of tables and entries of indexes that were gone through
  private record Touched(long sequentialScans, long rows) {}

  private Touched touched(Connection connection, List<Criterion> criteria, int found)
      throws SQLException {
    Touched before = counted(connection);
    assertThat(read(connection, criteria).events()).hasSize(found);
    Touched after = counted(connection);
    return new Touched(
        after.sequentialScans() - before.sequentialScans(), after.rows() - before.rows());
  }

  /// A connection keeps what it counted for a while unless it is told to hand it in.
  private static Touched counted(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_stat_force_next_flush()");
      try (var row =
          statement.executeQuery(
              "select sum(seq_scan), sum(seq_tup_read) + (select sum(idx_tup_read)"
                  + " from pg_stat_user_indexes where relname in ('event', 'event_tag'))"
                  + " from pg_stat_user_tables where schemaname = 'eventlog'"
                  + " and relname in ('event', 'event_tag')")) {
        row.next();
        return new Touched(row.getLong(1), row.getLong(2));
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
