package org.sdgcities.eventstore.follower;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The table of positions, in the consumer's schema.
final class FollowerTable {

  /// @param version of the code that made the rows; null if that was not noted
  /// @param term which taking over this is
  /// @param anew whether somebody has asked for the rows to be made anew
  record Row(
      long next,
      FollowerStatus.@Nullable Failure failure,
      @Nullable String version,
      long term,
      boolean anew) {}

  private FollowerTable() {}

  static void register(Connection connection, String name, String version) throws SQLException {
    Sql.execute(
        connection,
        "insert into follower (name, next_position, version) values (?, 0, ?)"
            + " on conflict do nothing",
        name,
        version);
  }

  static Optional<Row> read(Connection connection, String name) throws SQLException {
    return first(
        Sql.query(
            connection,
            FollowerTable::row,
            "select next_position, failed_position, failure, version, term, anew from follower"
                + " where name = ?",
            name));
  }

  /// Begins a term: what is left of an earlier one can change nothing any more.
  static Optional<Row> take(Connection connection, String name) throws SQLException {
    return first(
        Sql.query(
            connection,
            FollowerTable::row,
            "update follower set term = term + 1 where name = ?"
                + " returning next_position, failed_position, failure, version, term, anew",
            name));
  }

  private static Row row(ResultSet row) throws SQLException {
    long failed = row.getLong(2);
    FollowerStatus.Failure failure =
        row.wasNull() ? null : new FollowerStatus.Failure(failed, row.getString(3));
    return new Row(row.getLong(1), failure, row.getString(4), row.getLong(5), row.getBoolean(6));
  }

  private static Optional<Row> first(List<Row> rows) {
    return rows.stream().findFirst();
  }

  /// Moves the position on; fails if it is not where the caller believes, or in another term,
  /// because somebody else then runs the follower.
  static void advance(Connection connection, String name, long term, long from, long to)
      throws SQLException {
    require(
        name,
        Sql.execute(
            connection,
            "update follower set next_position = ?, failed_position = null, failure = null,"
                + " failed_at = null where name = ? and term = ? and next_position = ?",
            to,
            name,
            term,
            from));
  }

  /// Makes sure that nobody else runs the follower until the transaction ends.
  static void hold(Connection connection, String name, long term) throws SQLException {
    require(
        name,
        Sql.execute(
            connection, "update follower set term = term where name = ? and term = ?", name, term));
  }

  static void restart(Connection connection, String name, String version) throws SQLException {
    Sql.execute(
        connection,
        "update follower set next_position = 0, failed_position = null, failure = null,"
            + " failed_at = null, version = ?, anew = false where name = ?",
        version,
        name);
  }

  static void version(Connection connection, String name, String version) throws SQLException {
    Sql.execute(connection, "update follower set version = ? where name = ?", version, name);
  }

  static void askAnew(Connection connection, String name, boolean anew) throws SQLException {
    Sql.execute(connection, "update follower set anew = ? where name = ?", anew, name);
  }

  static void delete(Connection connection, String name) throws SQLException {
    Sql.execute(connection, "delete from follower where name = ?", name);
  }

  static void fail(Connection connection, String name, FollowerStatus.Failure failure)
      throws SQLException {
    Sql.execute(
        connection,
        "update follower set failed_position = ?, failure = ?, failed_at = now() where name = ?",
        failure.position(),
        failure.cause(),
        name);
  }

  static void mend(Connection connection, String name) throws SQLException {
    Sql.execute(
        connection,
        "update follower set failed_position = null, failure = null, failed_at = null"
            + " where name = ?",
        name);
  }

  private static void require(String name, int changed) throws Displaced {
    if (changed != 1) {
      throw new Displaced(name);
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
