package org.sdgcities.certification.platform.axon;

import java.util.List;
import org.sdgcities.kernel.Event;

/// What came of a command.
///
/// @param events in order; empty if nothing was to be done
/// @param first position of the first of them; the head of the log if there are none
/// @param repeated whether it had happened before, and this is the first answer again
public record Happened(List<Event> events, long first, boolean repeated) {

  public Happened {
    events = List.copyOf(events);
  }

  /// @return position of the last event
  public long last() {
    return first + Math.max(0, events.size() - 1);
  }
}
