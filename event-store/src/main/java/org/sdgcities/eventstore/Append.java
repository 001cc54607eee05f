package org.sdgcities.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One request to the log: all of its events or none.
///
/// @param condition what must still hold, or null to append in any case
/// @param receipt to be kept with the events, or null
public record Append(
    List<NewEvent> events, @Nullable Condition condition, @Nullable Receipt receipt) {

  public Append {
    events = List.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("an append needs at least one event");
    }
  }

  /// Where the events came to stand.
  public record Done(long first, long last) {}
}
