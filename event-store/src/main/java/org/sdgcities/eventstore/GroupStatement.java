package org.sdgcities.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;

/// Writes a group: moves the head, if it still stands where the positions were counted from, and
/// only then inserts events, tags and receipts. A small group is one statement, and so one round
/// trip; the events of a large one follow by `COPY`, which costs round trips but less for each
/// event. A lone event has a statement of its own, since taking arrays apart costs the server as
/// much as the rest. Used by one thread at a time.
final class GroupStatement {

  /// From this many events on the other way is taken: at some forty there is no difference to be
  /// measured, at some hundred it takes a third less of the server's time.
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

  private static final String EVENTS =
      """
      , events as (
        insert into eventlog.event
               (position, recorded_at, event_id, type, version, tags, payload, metadata, leaf_hash)
        select e.position, timestamptz 'epoch' + e.micros * interval '1 microsecond', e.id,
               e.type, e.version, e.tags, e.payload, e.metadata, e.leaf_hash
          from moved,
               unnest(?::bigint[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                      ?::bytea[], ?::bytea[], ?::bytea[])
                 as e(position, micros, id, type, version, tags, payload, metadata, leaf_hash)
      )\
      """;

  private static final String ONE =
      """
      with moved as (
        update eventlog.head set next_position = ? where id = 1 and next_position = ?
        returning next_position
      ), tags as (
        insert into eventlog.event_tag (tag, position) select unnest(?::text[]), ? from moved
      ), events as (
        insert into eventlog.event
               (position, recorded_at, event_id, type, version, tags, payload, metadata, leaf_hash)
        select ?, ?, ?, ?, ?, ?, ?, ?, ? from moved
      )\
      """;

  private static final String ITS_RECEIPT =
      """
      , receipt as (
        insert into eventlog.command_receipt
               (key, fingerprint, answer, first_position, last_position, recorded_at)
        select ?, ?, ?, ?, ?, ? from moved
      )\
      """;

  private static final String END = " select next_position from moved";

  private final CopyRows copy = new CopyRows();

  /// Within the connection's transaction, or as one of its own if there is none.
  ///
  /// @return false if the head had moved; nothing was written then
  boolean write(Connection connection, Group group) throws SQLException {
    List<StoredEvent> events = group.events();
    if (events.size() == 1) {
      return writeOne(connection, group, events.getFirst());
    }
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

  private static boolean writeOne(Connection connection, Group group, StoredEvent event)
      throws SQLException {
    Group.Accepted accepted = group.accepted().getFirst();
    Receipt receipt = accepted.pending().append().receipt();
    try (PreparedStatement statement =
        connection.prepareStatement(ONE + (receipt == null ? "" : ITS_RECEIPT) + END)) {
      OffsetDateTime recordedAt = event.recordedAt().atOffset(ZoneOffset.UTC);
      statement.setLong(1, group.next());
      statement.setLong(2, group.start());
      statement.setArray(3, connection.createArrayOf("text", event.tags().toArray()));
      statement.setLong(4, event.position());
      statement.setLong(5, event.position());
      statement.setObject(6, recordedAt);
      statement.setObject(7, event.id());
      statement.setString(8, event.type());
      statement.setString(9, event.version());
      statement.setString(10, LogReader.lines(event.tags()));
      statement.setBytes(11, event.payload());
      statement.setBytes(12, event.metadata());
      statement.setBytes(13, event.leafHash());
      if (receipt != null) {
        statement.setString(14, receipt.key());
        statement.setBytes(15, receipt.fingerprint());
        statement.setBytes(16, receipt.answer());
        statement.setLong(17, event.position());
        statement.setLong(18, event.position());
        statement.setObject(19, recordedAt);
      }
      try (ResultSet moved = statement.executeQuery()) {
        return moved.next();
      }
    }
  }

  private static boolean move(
      Connection connection, Group group, List<StoredEvent> events, boolean withEvents)
      throws SQLException {
    List<Group.Accepted> receipted =
        group.accepted().stream().filter(one -> one.pending().append().receipt() != null).toList();
    String sql = MOVED + (receipted.isEmpty() ? "" : RECEIPTS) + (withEvents ? EVENTS : "") + END;
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
        setEvents(connection, statement, events, index);
      }
      try (ResultSet moved = statement.executeQuery()) {
        return moved.next();
      }
    }
  }

  private static void setEvents(
      Connection connection, PreparedStatement statement, List<StoredEvent> events, int from)
      throws SQLException {
    int size = events.size();
    long[] positions = new long[size];
    long[] micros = new long[size];
    UUID[] ids = new UUID[size];
    String[] types = new String[size];
    String[] versions = new String[size];
    String[] tags = new String[size];
    byte[][] payloads = new byte[size][];
    byte[][] metadata = new byte[size][];
    byte[][] hashes = new byte[size][];
    for (int i = 0; i < size; i++) {
      StoredEvent event = events.get(i);
      positions[i] = event.position();
      micros[i] = micros(event.recordedAt());
      ids[i] = event.id();
      types[i] = event.type();
      versions[i] = event.version();
      tags[i] = LogReader.lines(event.tags());
      payloads[i] = event.payload();
      metadata[i] = event.metadata();
      hashes[i] = event.leafHash();
    }
    int index = from;
    statement.setArray(index++, longs(connection, positions));
    statement.setArray(index++, longs(connection, micros));
    statement.setArray(index++, connection.createArrayOf("uuid", ids));
    statement.setArray(index++, connection.createArrayOf("text", types));
    statement.setArray(index++, connection.createArrayOf("text", versions));
    statement.setArray(index++, connection.createArrayOf("text", tags));
    statement.setArray(index++, connection.createArrayOf("bytea", payloads));
    statement.setArray(index++, connection.createArrayOf("bytea", metadata));
    statement.setArray(index, connection.createArrayOf("bytea", hashes));
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
      Receipt receipt = java.util.Objects.requireNonNull(one.pending().append().receipt());
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
