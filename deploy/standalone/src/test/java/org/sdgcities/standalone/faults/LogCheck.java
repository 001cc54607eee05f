package org.sdgcities.standalone.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// Counts, in the log itself, what has become of the commands.
final class LogCheck {

  private LogCheck() {}

  /// @return what is wrong, in words
  static List<String> faults(DataSource database, Clients clients) throws SQLException {
    List<String> faults = new ArrayList<>(clients.strange());
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      if (!isDense(statement)) {
        faults.add("positions are not dense");
      }
      long keys = keysUsedTwice(statement);
      if (keys > 0) {
        faults.add(keys + " keys stand for more than one event");
      }
      faults.addAll(faults(positions(statement), clients));
    }
    return faults;
  }

  private static boolean isDense(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select count(*) = coalesce(max(position) + 1, 0) and count(*) ="
                + " (select next_position from eventlog.head) from eventlog.event")) {
      row.next();
      return row.getBoolean(1);
    }
  }

  private static long keysUsedTwice(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select count(*) from (select 1 from (select convert_from(metadata, 'UTF8')::jsonb as m"
                + " from eventlog.event) all_events where m ->> 'commandId' <> 'founding'"
                + " group by m ->> 'actor', m ->> 'commandId' having count(*) > 1) twice")) {
      row.next();
      return row.getLong(1);
    }
  }

  /// @return where events stand that carry a tag
  private static Map<String, List<Long>> positions(Statement statement) throws SQLException {
    Map<String, List<Long>> positions = new HashMap<>();
    try (ResultSet row =
        statement.executeQuery(
            "select tag, position from eventlog.event_tag"
                + " where tag like 'organisation:%' or tag like 'cycle:%'")) {
      while (row.next()) {
        positions.computeIfAbsent(row.getString(1), tag -> new ArrayList<>()).add(row.getLong(2));
      }
    }
    return positions;
  }

  private static List<String> faults(Map<String, List<Long>> positions, Clients clients) {
    List<String> faults = new ArrayList<>();
    for (Sent command : clients.tried()) {
      List<Long> found = positions.getOrDefault(command.tag(), List.of());
      Long answered = clients.acknowledged().get(command);
      if (found.size() > 1) {
        faults.add(command + " was done at " + found);
      } else if (answered != null && found.isEmpty()) {
        faults.add(command + " was acknowledged at " + answered + " and is lost");
      } else if (answered != null && answered != Clients.UNKNOWN && !found.contains(answered)) {
        faults.add(command + " was acknowledged at " + answered + " and stands at " + found);
      }
    }
    return faults;
  }
}
