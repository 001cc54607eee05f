package org.sdgcities.localpostgres.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class TestDatabasesTest {
  @Test
  void every_database_is_empty_and_its_own() throws Exception {
    TestDatabase one = TestDatabases.fresh();
    TestDatabase other = TestDatabases.fresh();
    assertThat(one.name()).isNotEqualTo(other.name());
    assertThat(one.server()).isSameAs(other.server());
    try (var connection = one.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table rows (number int)");
    }
    try (var connection = DriverManager.getConnection(other.url(), other.user(), other.password());
        var statement = connection.createStatement();
        var result = statement.executeQuery("select to_regclass('rows') is null")) {
      assertThat(result.next()).isTrue();
      assertThat(result.getBoolean(1)).isTrue();
    }
  }
}
