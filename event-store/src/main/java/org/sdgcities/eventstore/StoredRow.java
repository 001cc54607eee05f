package org.sdgcities.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// Decodes an event from a row in the binary form of PostgreSQL's `COPY`; the counterpart of {@link
/// CopyRows}.
final class StoredRow {

  /// In the order in which they are decoded.
  static final String COLUMNS =
      "position, recorded_at, event_id, type, version, tags, payload, metadata, leaf_hash";

  private static final int FIELDS = 9;
  private static final int HEADER = 19;

  private final ByteBuffer bytes;

  private StoredRow(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /// @param message one message of the server's: a row, behind the header if it is the first
  /// @return whether it holds a row; the last one holds the mark of the end instead
  static boolean isRow(byte[] message) {
    return message.length > HEADER + 2;
  }

  /// @param first whether the header comes before the row
  static StoredEvent decode(byte[] message, boolean first) {
    ByteBuffer bytes = ByteBuffer.wrap(message);
    return new StoredRow(first ? bytes.position(HEADER) : bytes).event();
  }

  private StoredEvent event() {
    if (bytes.getShort() != FIELDS) {
      throw new IllegalStateException("a row of the log has other columns than were asked for");
    }
    long position = number();
    long micros = number();
    skipLength();
    UUID id = new UUID(bytes.getLong(), bytes.getLong());
    String type = text();
    String version = text();
    List<String> tags = LogReader.tags(text());
    return new StoredEvent(
        position,
        id,
        type,
        version,
        CopyRows.EPOCH.plus(micros, ChronoUnit.MICROS),
        tags,
        field(),
        field(),
        field());
  }

  private long number() {
    skipLength();
    return bytes.getLong();
  }

  private String text() {
    return new String(field(), StandardCharsets.UTF_8);
  }

  private byte[] field() {
    byte[] value = new byte[bytes.getInt()];
    bytes.get(value);
    return value;
  }

  private void skipLength() {
    bytes.getInt();
  }
}
