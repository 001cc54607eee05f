package org.sdgcities.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.kernel.Event;
import org.sdgcities.query.platform.Events;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// One entry of the log as it is shown.
///
/// @param type short name of the event's type, without the namespace
/// @param actor who did it; null if the metadata cannot be read
/// @param origin how it came in: by a page, a program, or the service's clock
/// @param intact whether the stored bytes still give the leaf hash that was stored with them
/// @param readable whether the content can be read as what its type says
/// @param withheld whether the content is kept from the reader, who has yet to vote himself
public record Entry(
    long position,
    Instant at,
    String type,
    String version,
    @Nullable String actor,
    @Nullable String origin,
    boolean intact,
    boolean readable,
    boolean withheld,
    List<Field> details) {

  public Entry {
    details = List.copyOf(details);
  }

  /// @return the same without its content
  Entry withhold() {
    return new Entry(position, at, type, version, actor, origin, intact, readable, true, List.of());
  }

  /// Reads entries, also such as have been tampered with.
  static final class Reader {

    private final Events events;
    private final JsonMapper json;

    Reader(Events events, JsonMapper json) {
      this.events = events;
      this.json = json;
    }

    Entry read(StoredEvent stored) {
      Map<String, String> metadata = metadata(stored);
      Optional<Event> event = event(stored);
      return new Entry(
          stored.position(),
          stored.recordedAt(),
          shortName(stored.type()),
          stored.version(),
          metadata.get("actor"),
          metadata.get("origin"),
          stored.isIntact(),
          event.isPresent(),
          false,
          event.map(Details::of).orElse(List.of()));
    }

    /// @return what it says, if it can be read: it may have been tampered with
    Optional<Event> event(StoredEvent stored) {
      try {
        return Optional.of(events.read(stored));
      } catch (RuntimeException e) {
        return Optional.empty();
      }
    }

    Map<String, String> metadata(StoredEvent stored) {
      try {
        return json.readValue(stored.metadata(), new TypeReference<Map<String, String>>() {});
      } catch (JacksonException e) {
        return Map.of();
      }
    }
  }

  static String shortName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
