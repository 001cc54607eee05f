package org.sdgcities.eventstore;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// An event on its way into the log; it gets its position there.
///
/// @param tags in the form `key:value`, without line breaks
/// @param recordedAt kept to the microsecond
public record NewEvent(
    UUID id,
    String type,
    String version,
    Instant recordedAt,
    List<String> tags,
    byte[] payload,
    byte[] metadata) {

  public NewEvent {
    recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    tags = tags.stream().sorted().distinct().toList();
    for (String tag : tags) {
      if (tag.indexOf('\n') >= 0) {
        throw new IllegalArgumentException("a tag must not hold a line break: " + tag);
      }
    }
  }

  boolean matches(Criterion criterion) {
    return criterion.matches(type, tags);
  }
}
