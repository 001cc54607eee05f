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

  private static List<String> ask(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
