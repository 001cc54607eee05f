package org.sdgcities.eventstore.follower;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tables of what waits and of what was left out, in the consumer's schema.
final class ParkedTable {

  private static final List<String> TABLES = List.of("parked_stream", "parked_event", "left_out");

  /// @param cause null if the stream only waits for the one that its knot is named after
  record Row(
      String stream, String knot, long position, @Nullable String cause, OffsetDateTime since) {}

  private ParkedTable() {}

  static List<Row> streams(Connection connection, String follower) throws SQLException {
    return Sql.query(
        connection,
        row ->
            new Row(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getObject(5, OffsetDateTime.class)),
        "select stream, knot, position, cause, parked_at from parked_stream where follower = ?"
            + " order by position, stream",
        follower);
  }

  /// Parks a stream for a reason of its own.
  static void park(
      Connection connection, String follower, String stream, FollowerStatus.Failure why)
      throws SQLException {
    Sql.execute(
        connection,
        "insert into parked_stream (follower, stream, knot, position, cause) values (?, ?, ?, ?, ?)"
            + " on conflict (follower, stream) do update"
            + " set position = excluded.position, cause = excluded.cause, again = false",
        follower,
        stream,
        stream,
        why.position(),
        why.cause());
  }

  /// Lets a stream wait in the knot of another.
  static void join(
      Connection connection, String follower, String stream, String knot, long position)
      throws SQLException {
    Sql.execute(
        connection,
        "insert into parked_stream (follower, stream, knot, position) values (?, ?, ?, ?)"
            + " on conflict (follower, stream) do update"
            + " set knot = excluded.knot, position = excluded.position, cause = null, again = false",
        follower,
        stream,
        knot,
        position);
  }

  static void hold(Connection connection, String follower, String knot, List<Long> positions)
      throws SQLException {
    Sql.execute(
        connection,
        "insert into parked_event (follower, knot, position) select ?, ?, unnest(?)",
        follower,
        knot,
        connection.createArrayOf("int8", positions.toArray()));
  }

  /// @return positions of the first events that wait in the knot, in order
  static List<Long> held(Connection connection, String follower, String knot, long from, int limit)
      throws SQLException {
    return Sql.query(
        connection,
        row -> row.getLong(1),
        "select position from parked_event where follower = ? and knot = ? and position >= ?"
            + " order by position limit ?",
        follower,
        knot,
        from,
        limit);
  }

  /// @return how many events wait in each knot
  static List<java.util.Map.Entry<String, Long>> counts(Connection connection, String follower)
      throws SQLException {
    return Sql.query(
        connection,
        row -> java.util.Map.entry(row.getString(1), row.getLong(2)),
        "select knot, count(*) from parked_event where follower = ? group by knot",
        follower);
  }

  /// @return the knot in which the event waits, if it does
  static List<String> knotOf(Connection connection, String follower, long position)
      throws SQLException {
    return Sql.query(
        connection,
        row -> row.getString(1),
        "select knot from parked_event where follower = ? and position = ?",
        follower,
        position);
  }

  static void release(Connection connection, String follower, List<Long> positions)
      throws SQLException {
    Sql.execute(
        connection,
        "delete from parked_event where follower = ? and position = any (?)",
        follower,
        connection.createArrayOf("int8", positions.toArray()));
  }

  /// Removes the knot when nothing waits in it any more.
  static void untie(Connection connection, String follower, String knot) throws SQLException {
    Sql.execute(
        connection,
        "delete from parked_stream where follower = ? and knot = ? and not exists"
            + " (select from parked_event where follower = ? and knot = ?)",
        follower,
        knot,
        follower,
        knot);
  }

  static void merge(Connection connection, String follower, String knot, String other)
      throws SQLException {
    for (String table : List.of("parked_stream", "parked_event")) {
      Sql.execute(
          connection,
          "update " + table + " set knot = ? where follower = ? and knot = ?",
          other,
          follower,
          knot);
    }
  }

  static void askAgain(Connection connection, String follower, String stream) throws SQLException {
    Sql.execute(
        connection,
        "update parked_stream set again = true where follower = ? and stream = ?",
        follower,
        stream);
  }

  /// @return the knots that are to be tried again
  static List<String> askedAgain(Connection connection, String follower) throws SQLException {
    return Sql.query(
        connection,
        row -> row.getString(1),
        "select distinct knot from parked_stream where follower = ? and again",
        follower);
  }

  static void leaveOut(Connection connection, String follower, List<Long> positions)
      throws SQLException {
    Sql.execute(
        connection,
        "insert into left_out (follower, position) select ?, unnest(?) on conflict do nothing",
        follower,
        connection.createArrayOf("int8", positions.toArray()));
  }

  static List<Long> leftOut(Connection connection, String follower) throws SQLException {
    return Sql.query(
        connection,
        row -> row.getLong(1),
        "select position from left_out where follower = ?",
        follower);
  }

  static void clear(Connection connection, String follower) throws SQLException {
    for (String table : TABLES) {
      Sql.execute(connection, "delete from " + table + " where follower = ?", follower);
    }
  }

  static void rename(Connection connection, String from, String to) throws SQLException {
    for (String table : TABLES) {
      Sql.execute(connection, "update " + table + " set follower = ? where follower = ?", to, from);
    }
  }
}
