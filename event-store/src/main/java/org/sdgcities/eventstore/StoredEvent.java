package org.sdgcities.eventstore;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.sdgcities.ledger.EventLeaf;

/// An event as it stands in the log.
///
/// @param position its place: 0, 1, 2, … without a gap, in the order of commits
/// @param tags sorted
/// @param payload the stored bytes
/// @param metadata the stored bytes
/// @param leafHash what was computed from all of the above when it was written, 32 bytes
public record StoredEvent(
    long position,
    UUID id,
    String type,
    String version,
    Instant recordedAt,
    List<String> tags,
    byte[] payload,
    byte[] metadata,
    byte[] leafHash) {

  /// @return name and version, as `name#version`
  public String kind() {
    return type + "#" + version;
  }

  /// @return the event as a leaf of the log's tree
  public EventLeaf leaf() {
    return new EventLeaf(position, id, type, version, recordedAt, tags, payload, metadata);
  }

  static StoredEvent of(long position, NewEvent event, Pending.Digests digests) {
    EventLeaf leaf =
        new EventLeaf(
            position,
            event.id(),
            event.type(),
            event.version(),
            event.recordedAt(),
            event.tags(),
            event.payload(),
            event.metadata());
    return new StoredEvent(
        position,
        event.id(),
        event.type(),
        event.version(),
        event.recordedAt(),
        event.tags(),
        event.payload(),
        event.metadata(),
        leaf.hash(digests.payload(), digests.metadata()));
  }

  /// @return whether the stored fields still give the stored hash
  public boolean isIntact() {
    return Arrays.equals(leaf().hash(), leafHash);
  }
}
