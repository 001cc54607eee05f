package org.sdgcities.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sdgcities.localpostgres.testing.TestDatabase;
import org.sdgcities.localpostgres.testing.TestDatabases;
import org.springframework.jdbc.core.simple.JdbcClient;

class PatientConnectionsTest {

  private static final String LONG = "select 'done' from pg_sleep(2.5)";

  @Test
  void a_server_that_is_silent_is_given_up_and_the_next_borrower_is_not_hurried() {
    TestDatabase database = TestDatabases.fresh();
    DatabaseAccess access =
        new DatabaseAccess(database.url(), database.user(), database.password());
    try (HikariDataSource pool = access.pool("public", 1)) {
      JdbcClient page = JdbcClient.create(new PatientConnections(pool));
      assertThat(ask(page, "select 'done'")).containsExactly("done");
      // The only connection there is, which was lent with little time before.
      assertThat(ask(JdbcClient.create(pool), LONG)).containsExactly("done");

      long asked = System.nanoTime();
      Throwable silent = catchThrowable(() -> ask(page, LONG));
      assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
      assertThat(Outage.isBehind(silent)).isTrue();
      assertThat(ask(page, "select 'done'")).containsExactly("done");
    }
  }

  @Test
  void who_stands_still_in_a_transaction_is_cut_off_but_not_a_migration() {
    TestDatabase database = TestDatabases.fresh();
    DatabaseAccess access =
        new DatabaseAccess(database.url(), database.user(), database.password());
    String limit = "show idle_in_transaction_session_timeout";
    try (HikariDataSource pool = access.pool("public", 1)) {
      assertThat(ask(JdbcClient.create(pool), limit)).containsExactly("3s");
      assertThat(ask(JdbcClient.create(access.unpooled()), limit)).containsExactly("0");
    }
  }

  @Test
  void who_was_cut_off_is_told_of_an_outage_and_who_did_wrong_is_not() {
    JdbcClient jdbc = JdbcClient.create(TestDatabases.fresh().dataSource());

    assertThat(Outage.isBehind(failure(jdbc, "25P03"))).isTrue();
    assertThat(Outage.isBehind(failure(jdbc, "25P02"))).isFalse();
  }

  /// @param state as the server itself tells it
  private static Throwable failure(JdbcClient jdbc, String state) {
    return catchThrowable(() ->
        jdbc.sql("do $$ begin raise exception using errcode = '%s'; end $$".formatted(state))
            .update());
  }

  private static List<String> ask(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
