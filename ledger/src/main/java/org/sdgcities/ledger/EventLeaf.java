package org.sdgcities.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// One event as a leaf of the log's tree. The data is a label and then each field, in the order of
/// the record's components, preceded by its length in bytes (four bytes, big-endian), so that no
/// two different events have the same data. Payload and metadata enter by their SHA-256, taken over
/// the bytes as stored, so that a leaf can be published without its content.
///
/// @param position place of the event in the log, the first being 0
/// @param recordedAt server's time; counts to the microsecond
/// @param tags in the order in which they are stored
/// @param payload the stored bytes
/// @param metadata the stored bytes
public record EventLeaf(
    long position,
    UUID eventId,
    String type,
    String version,
    Instant recordedAt,
    List<String> tags,
    byte[] payload,
    byte[] metadata) {

  private static final byte[] LABEL = "event-leaf-v1".getBytes(StandardCharsets.US_ASCII);

  /// @return the data of the leaf, see {@link EventLeaf}
  public byte[] data() {
    return data(digest(payload), digest(metadata));
  }

  private byte[] data(byte[] payloadDigest, byte[] metadataDigest) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.write(LABEL);
      out.writeInt(Long.BYTES);
      out.writeLong(position);
      out.writeInt(2 * Long.BYTES);
      out.writeLong(eventId.getMostSignificantBits());
      out.writeLong(eventId.getLeastSignificantBits());
      writeText(out, type);
      writeText(out, version);
      out.writeInt(Long.BYTES);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt));
      out.writeInt(tags.size());
      for (String tag : tags) {
        writeText(out, tag);
      }
      writeBytes(out, payloadDigest);
      writeBytes(out, metadataDigest);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /// @return the SHA-256 by which payload and metadata enter
  public static byte[] digest(byte[] stored) {
    return LeafHash.sha256().digest(stored);
  }

  /// @return the leaf's hash, 32 bytes
  public byte[] hash() {
    return LeafHash.of(data());
  }

  /// The same hash, for whoever has digested the two before.
  ///
  /// @param payloadDigest of {@link #digest}
  /// @param metadataDigest of {@link #digest}
  public byte[] hash(byte[] payloadDigest, byte[] metadataDigest) {
    return LeafHash.of(data(payloadDigest, metadataDigest));
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
