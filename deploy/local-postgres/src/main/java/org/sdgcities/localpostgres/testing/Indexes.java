package org.sdgcities.localpostgres.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// What the server's catalogue says of indexes.
public final class Indexes {

  private static final String BY_LANGUAGE =
      """
      select i.relname || '.' || a.attname
        from pg_index join pg_class i on i.oid = indexrelid
             join pg_attribute a on a.attrelid = i.oid
             join pg_collation c on c.oid = a.attcollation
       where i.relnamespace = ?::regnamespace and c.collname <> 'C'
         and i.relname not like 'flyway%'\
      """;

  private Indexes() {}

  /// @return the columns of indexes that follow the order of a language, and not that of bytes
  public static List<String> byLanguage(DataSource database, String schema) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(BY_LANGUAGE)) {
      query.setString(1, schema);
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          columns.add(row.getString(1));
        }
      }
    }
    return columns;
  }
}
