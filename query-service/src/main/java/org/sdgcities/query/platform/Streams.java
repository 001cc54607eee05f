package org.sdgcities.query.platform;

import java.util.List;
import org.sdgcities.eventstore.StoredEvent;

/// Which events belong together. It is told from the tags, so that it can be told of an event that
/// cannot be read.
public final class Streams {

  private static final List<String> FIRST = List.of("city:", "person:");

  private Streams() {}

  /// @return the event's city, else the person, else whatever it is about
  public static String own(StoredEvent event) {
    for (String kind : FIRST) {
      for (String tag : event.tags()) {
        if (tag.startsWith(kind)) {
          return tag;
        }
      }
    }
    return event.tags().isEmpty() ? "event:" + event.id() : event.tags().getFirst();
  }
}
