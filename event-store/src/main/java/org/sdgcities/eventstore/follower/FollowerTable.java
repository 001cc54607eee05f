package org.sdgcities.eventstore.follower;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The table of positions, in the consumer's schema.
final class FollowerTable {

  record Row(long next, FollowerStatus.@Nullable Failure failure) {}

  private FollowerTable() {}

  static void register(Connection connection, String name) throws SQLException {
    execute(
        connection,
        "insert into follower (name, next_position) values (?, 0) on conflict do nothing",
        name);
  }

  static Row read(Connection connection, String name) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select next_position, failed_position, failure from follower where name = ?")) {
      select.setString(1, name);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next()) {
          throw new SQLException("no follower " + name);
        }
        long failed = row.getLong(2);
        return row.wasNull()
            ? new Row(row.getLong(1), null)
            : new Row(row.getLong(1), new FollowerStatus.Failure(failed, row.getString(3)));
      }
    }
  }

  /// Moves the position on; fails if it is not where the caller believes, because somebody else
  /// then runs the follower.
  static void advance(Connection connection, String name, long from, long to) throws SQLException {
    if (execute(
            connection,
            "update follower set next_position = ?, failed_position = null, failure = null,"
                + " failed_at = null where name = ? and next_position = ?",
            to,
            name,
            from)
        != 1) {
      throw new Displaced(name);
    }
  }

  static void restart(Connection connection, String name) throws SQLException {
    execute(
        connection,
        "update follower set next_position = 0, failed_position = null, failure = null,"
            + " failed_at = null where name = ?",
        name);
  }

  static void fail(Connection connection, String name, FollowerStatus.Failure failure)
      throws SQLException {
    execute(
        connection,
        "update follower set failed_position = ?, failure = ?, failed_at = now() where name = ?",
        failure.position(),
        failure.cause(),
        name);
  }

  private static int execute(Connection connection, String sql, Object... arguments)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      return statement.executeUpdate();
    }
  }

  /// Another process runs the follower.
  static final class Displaced extends SQLException {
    @java.io.Serial private static final long serialVersionUID = 1L;

    Displaced(String name) {
      super("another process has moved the follower " + name);
    }
  }
}
