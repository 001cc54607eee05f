package org.sdgcities.query.platform;

import java.util.Set;
import java.util.stream.Collectors;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.EventTypes;
import tools.jackson.databind.json.JsonMapper;

/// Reads stored events as what they are.
public final class Events {

  private final DeclaredEvents<Event> declared;

  public Events(JsonMapper json) {
    declared = new DeclaredEvents<>(json, Event.class, EventTypes.ALL);
  }

  public Event read(StoredEvent stored) {
    return declared.read(stored);
  }

  /// @param concerned records, or sealed interfaces for all events of a feature
  /// @return names and versions of all other events there are
  static Set<String> allBut(Set<Class<? extends Event>> concerned) {
    return EventTypes.ALL.stream()
        .filter(type -> concerned.stream().noneMatch(one -> one.isAssignableFrom(type)))
        .map(type -> DeclaredEvents.nameOf(type) + "#" + DeclaredEvents.versionOf(type))
        .collect(Collectors.toUnmodifiableSet());
  }

  public static Recorded recorded(StoredEvent stored) {
    return new Recorded(stored.position(), stored.recordedAt(), stored.tags());
  }
}
