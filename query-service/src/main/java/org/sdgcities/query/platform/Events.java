package org.sdgcities.query.platform;

import java.util.Set;
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

  /// @return names and versions of all events but these
  Set<String> allBut(Set<Class<? extends Event>> concerned) {
    return declared.allBut(concerned);
  }

  public static Recorded recorded(StoredEvent stored) {
    return new Recorded(stored.position(), stored.recordedAt(), stored.tags());
  }
}
