package org.sdgcities.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.eventstore.FreshLog.append;
import static org.sdgcities.eventstore.FreshLog.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadingByTagTest {

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
      for (int i = 0; i < 10; i++) {
        LogReader.matching(connection, List.of(new Criterion(Set.of("city:x"), Set.of())), 0, 1000);
      }
      NewEvent[] many = new NewEvent[5_000];
      for (int i = 0; i < many.length; i++) {
        many[i] = event("a", "city:" + i % 1000);
      }
      log.append(append(many)).join();
      execute("select pg_stat_force_next_flush()");
      long before = sequentialScans();

      LogReader.Page page =
          LogReader.matching(
              connection,
              List.of(
                  new Criterion(Set.of("city:7"), Set.of()),
                  new Criterion(Set.of("city:8"), Set.of("a"))),
              0,
              1000);

      assertThat(page.events()).hasSize(10);
      assertThat(sequentialScans()).isEqualTo(before);
    }
  }

  @Test
  void the_plan_of_a_decision_across_many_entities_uses_the_index_of_tags() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      StoreConnections.prepare(connection);
      for (String query : LogReader.tagQueries("'{city:a,city:b,step:c}'", "'city:a'")) {
        StringBuilder plan = new StringBuilder();
        try (var row = statement.executeQuery("explain " + query)) {
          while (row.next()) {
            plan.append(row.getString(1)).append('\n');
          }
        }
        assertThat(plan).contains("event_tag_pkey").doesNotContain("Seq Scan");
      }
    }
  }

  private long sequentialScans() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select sum(seq_scan) from pg_stat_user_tables where schemaname = 'eventlog'"
                    + " and relname in ('event', 'event_tag')")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
