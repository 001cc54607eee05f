package org.sdgcities.eventstore.follower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.localpostgres.testing.TestDatabases;

/// Whether an event is to blame, by what the server really says.
class TroubleTest {

  @Test
  void a_transaction_that_the_server_ended_since_nothing_happened_in_it_blames_no_event()
      throws Exception {
    DataSource database = TestDatabases.fresh().dataSource();
    try (Connection connection = database.getConnection();
        Connection watching = database.getConnection()) {
      run(connection, "set idle_in_transaction_session_timeout = '50ms'");
      connection.setAutoCommit(false);
      run(connection, "select 1");
      await().until(() -> sessions(watching) == 1);

      assertThat(Trouble.isPassing(failure(connection, "select 1"))).isTrue();
    }
  }

  private static int sessions(Connection connection) throws SQLException {
    return Sql.query(
            connection,
            row -> row.getInt(1),
            "select count(*) from pg_stat_activity where datname = current_database()")
        .getFirst();
  }

  /// No room, too many connections, a lock not had, a deadlock, told to stop, starting up.
  @ParameterizedTest
  @ValueSource(strings = {"53100", "53300", "55P03", "40P01", "57014", "57P03"})
  void what_the_database_cannot_do_just_now_blames_no_event(String state) throws Exception {
    try (Connection connection = TestDatabases.fresh().dataSource().getConnection()) {
      assertThat(
              Trouble.isPassing(
                  failure(
                      connection,
                      "do $$ begin raise exception using errcode = '%s'; end $$".formatted(state))))
          .isTrue();
    }
  }

  @Test
  void a_session_that_was_ended_blames_no_event() throws Exception {
    try (Connection connection = TestDatabases.fresh().dataSource().getConnection()) {
      assertThat(
              Trouble.isPassing(
                  failure(connection, "select pg_terminate_backend(pg_backend_pid())")))
          .isTrue();
    }
  }

  @Test
  void rows_that_the_tables_refuse_are_the_events_fault() throws Exception {
    try (Connection connection = TestDatabases.fresh().dataSource().getConnection()) {
      run(connection, "create table small (value int check (value < 10))");

      assertThat(Trouble.isPassing(failure(connection, "insert into small values (10)"))).isFalse();
      assertThat(Trouble.isPassing(failure(connection, "insert into large values (10)"))).isFalse();
      assertThat(Trouble.isPassing(new IllegalStateException("cannot be read"))).isFalse();
    }
  }

  private static SQLException failure(Connection connection, String sql) {
    return catchThrowableOfType(SQLException.class, () -> run(connection, sql));
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
