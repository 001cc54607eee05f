package org.sdgcities.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows in the binary form of PostgreSQL's `COPY` (chapter "COPY" of its manual): the cheapest way
/// in for many rows. Reused from group to group, so that its memory is asked for once.
final class CopyRows {

  static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  private static final String INTO =
      "copy eventlog.event (position, recorded_at, event_id, type, version, tags, payload, metadata,"
          + " leaf_hash) from stdin (format binary)";

  private static final int KEEP = 1 << 20;

  private byte[] bytes = new byte[1 << 16];
  private int size;

  /// Writes the events to the log's table, within the connection's transaction.
  void write(Connection connection, List<StoredEvent> events) throws SQLException {
    size = 0;
    put(HEADER);
    for (StoredEvent event : events) {
      add(event);
    }
    int16((short) -1);
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(INTO);
    try {
      copy.writeToCopy(bytes, 0, size);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
      if (bytes.length > KEEP) {
        bytes = new byte[1 << 16];
      }
    }
  }

  private void add(StoredEvent event) {
    int16((short) 9);
    int32(Long.BYTES);
    int64(event.position());
    int32(Long.BYTES);
    int64(ChronoUnit.MICROS.between(EPOCH, event.recordedAt()));
    UUID id = event.id();
    int32(2 * Long.BYTES);
    int64(id.getMostSignificantBits());
    int64(id.getLeastSignificantBits());
    field(event.type().getBytes(StandardCharsets.UTF_8));
    field(event.version().getBytes(StandardCharsets.UTF_8));
    field(LogReader.lines(event.tags()).getBytes(StandardCharsets.UTF_8));
    field(event.payload());
    field(event.metadata());
    field(event.leafHash());
  }

  private void field(byte[] value) {
    int32(value.length);
    put(value);
  }

  private void int16(short value) {
    room(2);
    bytes[size++] = (byte) (value >> 8);
    bytes[size++] = (byte) value;
  }

  private void int32(int value) {
    room(4);
    for (int shift = 24; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >> shift);
    }
  }

  private void int64(long value) {
    room(8);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >> shift);
    }
  }

  private void put(byte[] value) {
    room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
