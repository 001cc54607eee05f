package org.sdgcities.query.platform;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every table of the query service, row by row and ordered by everything that a row holds: two
/// dumps are equal only if the tables are, to the last byte.
public record Dump(SortedMap<String, List<String>> tables) {

  /// Kept by the migrations, or only as long as something waits.
  private static final List<String> NO_PROJECTIONS =
      List.of("flyway_schema_history", "parked_stream", "parked_event", "left_out");

  /// Of the followers, what follows from the log.
  private static final String FOLLOWER =
      "(select name, next_position, failure, version from follower)";

  public static Dump of(JdbcClient jdbc) {
    SortedMap<String, List<String>> tables = new TreeMap<>();
    for (String table : names(jdbc)) {
      tables.put(
          table,
          jdbc.sql(
                  "select t::text as row from "
                      + (table.equals("follower") ? FOLLOWER : table)
                      + " t order by t::text collate \"C\"")
              .query(String.class)
              .list());
    }
    return new Dump(tables);
  }

  private static List<String> names(JdbcClient jdbc) {
    return jdbc.sql(
            "select table_name from information_schema.tables where table_schema = 'query'"
                + " and table_name not in (:none) order by 1")
        .param("none", NO_PROJECTIONS)
        .query(String.class)
        .list();
  }

  public long rows() {
    return tables.values().stream().mapToLong(List::size).sum();
  }

  /// @return the tables that are not the same in both
  public List<String> differences(Dump other) {
    TreeMap<String, List<String>> differing = new TreeMap<>(tables);
    differing.putAll(other.tables);
    return differing.keySet().stream()
        .filter(table -> !rowsOf(table).equals(other.rowsOf(table)))
        .toList();
  }

  private List<String> rowsOf(String table) {
    return tables.getOrDefault(table, List.of());
  }
}
