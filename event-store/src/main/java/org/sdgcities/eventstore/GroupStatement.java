package org.sdgcities.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/// Writes a group: moves the head, if it still stands where the positions were counted from, and
/// only then inserts events, tags and receipts. A small group is one statement, and so one round
/// trip; the events of a large one follow by `COPY`, which costs round trips but less for each
/// event. The events of a small group go in as rows of `values`, with a statement for each number
/// of rows, since taking arrays apart costs the server more; tags and receipts, of which there may
/// be any number, go in as arrays. Used by one thread at a time.
final class GroupStatement {

  /// From this many events on they are copied. From 24 on that was a tenth slower than rows, with
  /// 32 and with 64 clients.
  private static final int LARGE = 64;

  private static final String MOVED =
      """
      with moved as (
        update eventlog.head set next_position = ? where id = 1 and next_position = ?
        returning next_position
      ), tags as (
        insert into eventlog.event_tag (tag, position)
        select t.tag, t.position
          from moved, unnest(?::text[], ?::bigint[]) as t(tag, position)
      )\
      """;

  private static final String RECEIPTS =
      """
      , receipts as (
        insert into eventlog.command_receipt
               (key, fingerprint, answer, first_position, last_position, recorded_at)
        select r.key, r.fingerprint, r.answer, r.first, r.last,
               timestamptz 'epoch' + r.micros * interval '1 microsecond'
          from moved,
               unnest(?::text[], ?::bytea[], ?::bytea[], ?::bigint[], ?::bigint[], ?::bigint[])
                 as r(key, fingerprint, answer, first, last, micros)
      )\
      """;

  private static final String FIRST_ROW =
      "(?::bigint, ?::timestamptz, ?::uuid, ?::text, ?::text, ?::text, ?::bytea, ?::bytea,"
          + " ?::bytea)";

  private static final String ROW = ", (?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String END = " select next_position from moved";

  /// By the number of events that go with them: composed once, since the driver knows a statement
  /// by its text.
  private static final List<String> PLAIN = statements("");

  private static final List<String> WITH_RECEIPTS = statements(RECEIPTS);

  private final CopyRows copy = new CopyRows();

  /// Within the connection's transaction, or as one of its own if there is none.
  ///
  /// @return false if the head had moved; nothing was written then
  boolean write(Connection connection, Group group) throws SQLException {
    List<StoredEvent> events = group.events();
    if (events.size() < LARGE) {
      return move(connection, group, events, true);
    }
    if (!connection.getAutoCommit()) {
      return moveAndCopy(connection, group, events);
    }
    connection.setAutoCommit(false);
    try {
      boolean moved = moveAndCopy(connection, group, events);
      connection.commit();
      connection.setAutoCommit(true);
      return moved;
    } catch (SQLException e) {
      try {
        connection.rollback();
        connection.setAutoCommit(true);
      } catch (SQLException atRollback) {
        e.addSuppressed(atRollback);
      }
      throw e;
    }
  }

  private boolean moveAndCopy(Connection connection, Group group, List<StoredEvent> events)
      throws SQLException {
    boolean moved = move(connection, group, events, false);
    if (moved) {
      copy.write(connection, events);
    }
    return moved;
  }

  private static boolean move(
      Connection connection, Group group, List<StoredEvent> events, boolean withEvents)
      throws SQLException {
    List<Group.Accepted> receipted =
        group.accepted().stream().filter(one -> one.pending().append().receipt() != null).toList();
    String sql = (receipted.isEmpty() ? PLAIN : WITH_RECEIPTS).get(withEvents ? events.size() : 0);
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, group.next());
      statement.setLong(2, group.start());
      setTags(connection, statement, events);
      int index = 5;
      if (!receipted.isEmpty()) {
        setReceipts(connection, statement, receipted);
        index += 6;
      }
      if (withEvents) {
        for (StoredEvent event : events) {
          setEvent(statement, index, event);
          index += 9;
        }
      }
      try (ResultSet moved = statement.executeQuery()) {
        return moved.next();
      }
    }
  }

  private static List<String> statements(String receipts) {
    return IntStream.range(0, LARGE)
        .mapToObj(size -> MOVED + receipts + (size == 0 ? "" : events(size)) + END)
        .toList();
  }

  private static String events(int size) {
    return """
    , events as (
      insert into eventlog.event
             (position, recorded_at, event_id, type, version, tags, payload, metadata, leaf_hash)
      select e.* from moved, (values %s) as e
    )\
    """
        .formatted(FIRST_ROW + ROW.repeat(size - 1));
  }

  private static void setEvent(PreparedStatement statement, int from, StoredEvent event)
      throws SQLException {
    int index = from;
    statement.setLong(index++, event.position());
    statement.setObject(index++, event.recordedAt().atOffset(ZoneOffset.UTC));
    statement.setObject(index++, event.id());
    statement.setString(index++, event.type());
    statement.setString(index++, event.version());
    statement.setString(index++, LogReader.lines(event.tags()));
    statement.setBytes(index++, event.payload());
    statement.setBytes(index++, event.metadata());
    statement.setBytes(index, event.leafHash());
  }

  private static void setTags(
      Connection connection, PreparedStatement statement, List<StoredEvent> events)
      throws SQLException {
    int size = events.stream().mapToInt(event -> event.tags().size()).sum();
    String[] tags = new String[size];
    long[] positions = new long[size];
    int row = 0;
    for (StoredEvent event : events) {
      for (String tag : event.tags()) {
        tags[row] = tag;
        positions[row++] = event.position();
      }
    }
    statement.setArray(3, connection.createArrayOf("text", tags));
    statement.setArray(4, longs(connection, positions));
  }

  private static void setReceipts(
      Connection connection, PreparedStatement statement, List<Group.Accepted> receipted)
      throws SQLException {
    int size = receipted.size();
    String[] keys = new String[size];
    byte[][] fingerprints = new byte[size][];
    byte[][] answers = new byte[size][];
    long[] firsts = new long[size];
    long[] lasts = new long[size];
    long[] micros = new long[size];
    for (int i = 0; i < size; i++) {
      Group.Accepted one = receipted.get(i);
      Receipt receipt = Objects.requireNonNull(one.pending().append().receipt());
      keys[i] = receipt.key();
      fingerprints[i] = receipt.fingerprint();
      answers[i] = receipt.answer();
      firsts[i] = one.done().first();
      lasts[i] = one.done().last();
      micros[i] = micros(one.recordedAt());
    }
    statement.setArray(5, connection.createArrayOf("text", keys));
    statement.setArray(6, connection.createArrayOf("bytea", fingerprints));
    statement.setArray(7, connection.createArrayOf("bytea", answers));
    statement.setArray(8, longs(connection, firsts));
    statement.setArray(9, longs(connection, lasts));
    statement.setArray(10, longs(connection, micros));
  }

  /// Numbers that are not wrapped one by one go out in binary form.
  private static Array longs(Connection connection, long[] values) throws SQLException {
    return connection.unwrap(PGConnection.class).createArrayOf("int8", values);
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }
}
