package org.sdgcities.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.localpostgres.testing.Indexes;
import org.sdgcities.localpostgres.testing.TestDatabase;
import org.sdgcities.localpostgres.testing.TestDatabases;
import org.sdgcities.web.directory.Directory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.transaction.support.TransactionTemplate;

class PeopleTest {

  private static final PersonId AMA = new PersonId("ama");
  private static final ClaimAccessor TOKEN =
      () ->
          Map.of(
              "iss", "https://issuer.example",
              "sub", "4711",
              "email", "ama@example.org",
              "email_verified", true);

  private final PGSimpleDataSource source = new PGSimpleDataSource();
  private final AtomicInteger asked = new AtomicInteger();
  private Directory ours;
  private Directory ofAnotherProcess;
  private People people;

  @BeforeEach
  void enter() {
    TestDatabase database = TestDatabases.fresh();
    source.setUrl(database.url());
    source.setUser(database.user());
    source.setPassword(database.password());
    Flyway.configure()
        .dataSource(source)
        .schemas("directory")
        .locations("org/sdgcities/web/directory/migration")
        .load()
        .migrate();
    ofAnotherProcess = directory(source);
    ours = directory(new Counting(source));
    ours.enter(new Directory.Entry(AMA, "Ama", "ama@example.org", "en"));
    people = new People(ours);
    assertThat(people.behind(TOKEN)).contains(AMA);
  }

  @Test
  void the_directory_is_searched_by_bytes_and_by_no_language() throws SQLException {
    assertThat(Indexes.byLanguage(source, "directory")).isEmpty();
  }

  @Test
  void who_asks_much_is_not_looked_up_each_time() {
    int before = asked.get();

    for (int i = 0; i < 1_000; i++) {
      assertThat(people.behind(TOKEN)).contains(AMA);
    }

    assertThat(asked.get() - before).isLessThan(500);
  }

  @Test
  void who_was_erased_here_counts_no_more_at_once() {
    ours.erase(AMA);

    assertThat(people.behind(TOKEN)).isEmpty();
  }

  @Test
  void who_was_erased_elsewhere_counts_no_more_after_a_short_while() {
    ofAnotherProcess.erase(AMA);

    Awaitility.await().untilAsserted(() -> assertThat(people.behind(TOKEN)).isEmpty());
  }

  private static Directory directory(DataSource source) {
    return new Directory(
        JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)));
  }

  /// Counts how often the database is asked.
  private final class Counting extends DelegatingDataSource {

    Counting(DataSource source) {
      super(source);
    }

    @Override
    public Connection getConnection() throws SQLException {
      asked.incrementAndGet();
      return super.getConnection();
    }
  }
}
