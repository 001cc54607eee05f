package org.sdgcities.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The one statement that writes a group: it moves the head, if the head still stands where the
/// positions were counted from, and only then inserts events, tags and receipts and rings the bell
/// of other processes. One round trip, whatever the size of the group.
final class GroupStatement {

  /// Channel of the database's notifications; the payload is the new head.
  static final String CHANNEL = "eventlog";

  private static final String WRITE =
      """
      with moved as (
        update eventlog.head set next_position = ? where id = 1 and next_position = ?
        returning next_position
      ), events as (
        insert into eventlog.event
               (position, recorded_at, event_id, type, version, tags, payload, metadata, leaf_hash)
        select e.position, timestamptz 'epoch' + e.micros * interval '1 microsecond', e.id::uuid,
               e.type, e.version, e.tags, e.payload, e.metadata, e.leaf_hash
          from moved,
               unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[],
                      ?::bytea[], ?::bytea[], ?::bytea[])
                 as e(position, micros, id, type, version, tags, payload, metadata, leaf_hash)
      ), tags as (
        insert into eventlog.event_tag (tag, position)
        select t.tag, t.position
          from moved, unnest(?::text[], ?::bigint[]) as t(tag, position)
      ), receipts as (
        insert into eventlog.command_receipt
               (key, fingerprint, answer, first_position, last_position, recorded_at)
        select r.key, r.fingerprint, r.answer, r.first, r.last,
               timestamptz 'epoch' + r.micros * interval '1 microsecond'
          from moved,
               unnest(?::text[], ?::bytea[], ?::bytea[], ?::bigint[], ?::bigint[], ?::bigint[])
                 as r(key, fingerprint, answer, first, last, micros)
      )
      select pg_notify('eventlog', next_position::text) from moved
      """;

  private GroupStatement() {}

  /// @return false if the head had moved; nothing was written then
  static boolean write(Connection connection, Group group) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
      statement.setLong(1, group.next());
      statement.setLong(2, group.start());
      setEvents(connection, statement, group.events());
      setTags(connection, statement, group.events());
      setReceipts(connection, statement, group.accepted());
      try (ResultSet moved = statement.executeQuery()) {
        return moved.next();
      }
    }
  }

  private static void setEvents(
      Connection connection, PreparedStatement statement, List<StoredEvent> events)
      throws SQLException {
    int size = events.size();
    Long[] positions = new Long[size];
    Long[] micros = new Long[size];
    String[] ids = new String[size];
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
      ids[i] = event.id().toString();
      types[i] = event.type();
      versions[i] = event.version();
      tags[i] = LogReader.lines(event.tags());
      payloads[i] = event.payload();
      metadata[i] = event.metadata();
      hashes[i] = event.leafHash();
    }
    statement.setArray(3, connection.createArrayOf("int8", positions));
    statement.setArray(4, connection.createArrayOf("int8", micros));
    statement.setArray(5, connection.createArrayOf("text", ids));
    statement.setArray(6, connection.createArrayOf("text", types));
    statement.setArray(7, connection.createArrayOf("text", versions));
    statement.setArray(8, connection.createArrayOf("text", tags));
    statement.setArray(9, connection.createArrayOf("bytea", payloads));
    statement.setArray(10, connection.createArrayOf("bytea", metadata));
    statement.setArray(11, connection.createArrayOf("bytea", hashes));
  }

  private static void setTags(
      Connection connection, PreparedStatement statement, List<StoredEvent> events)
      throws SQLException {
    int size = events.stream().mapToInt(event -> event.tags().size()).sum();
    String[] tags = new String[size];
    Long[] positions = new Long[size];
    int row = 0;
    for (StoredEvent event : events) {
      for (String tag : event.tags()) {
        tags[row] = tag;
        positions[row++] = event.position();
      }
    }
    statement.setArray(12, connection.createArrayOf("text", tags));
    statement.setArray(13, connection.createArrayOf("int8", positions));
  }

  private static void setReceipts(
      Connection connection, PreparedStatement statement, List<Group.Accepted> accepted)
      throws SQLException {
    List<Group.Accepted> receipted =
        accepted.stream().filter(one -> one.pending().append().receipt() != null).toList();
    int size = receipted.size();
    String[] keys = new String[size];
    byte[][] fingerprints = new byte[size][];
    byte[][] answers = new byte[size][];
    Long[] firsts = new Long[size];
    Long[] lasts = new Long[size];
    Long[] micros = new Long[size];
    for (int i = 0; i < size; i++) {
      Group.Accepted one = receipted.get(i);
      Receipt receipt = java.util.Objects.requireNonNull(one.pending().append().receipt());
      keys[i] = receipt.key();
      fingerprints[i] = receipt.fingerprint();
      answers[i] = receipt.answer();
      firsts[i] = one.done().first();
      lasts[i] = one.done().last();
      micros[i] = micros(Group.recordedAt(one));
    }
    statement.setArray(14, connection.createArrayOf("text", keys));
    statement.setArray(15, connection.createArrayOf("bytea", fingerprints));
    statement.setArray(16, connection.createArrayOf("bytea", answers));
    statement.setArray(17, connection.createArrayOf("int8", firsts));
    statement.setArray(18, connection.createArrayOf("int8", lasts));
    statement.setArray(19, connection.createArrayOf("int8", micros));
  }

  private static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }
}
