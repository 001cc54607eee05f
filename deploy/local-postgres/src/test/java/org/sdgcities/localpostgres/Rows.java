package org.sdgcities.localpostgres;

import java.sql.SQLException;
import javax.sql.DataSource;

/// A table of numbers, to see what survives.
record Rows(DataSource source) {
  static Rows of(RunningPostgres postgres) {
    return new Rows(postgres.dataSource("postgres"));
  }

  Rows add(int number) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create table if not exists rows (number int primary key)");
      statement.execute("insert into rows values (" + number + ")");
    }
    return this;
  }

  String all() throws SQLException {
    return answer("select string_agg(number::text, ' ' order by number) from rows");
  }

  String answer(String query) throws SQLException {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }
}
