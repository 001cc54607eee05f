package org.sdgcities.kernel.operations;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.people.PersonId;

/// What operators decided about the followers of the log.
public sealed interface OperationsEvent extends org.sdgcities.kernel.Event {

  /// A follower leaves an event out, now and whenever its rows are made anew. The event itself
  /// stays in the log as it is.
  ///
  /// @param position of the event that is left out
  @Event(namespace = "sdg", name = "EventSkipped", version = "1")
  record EventSkipped(FollowerId follower, long position, String reason, PersonId by)
      implements OperationsEvent {

    public EventSkipped {
      if (position < 0) {
        throw new InvalidValue("number.range", 0, Long.MAX_VALUE);
      }
    }

    @Override
    public Set<Tag> tags() {
      return Tag.of(follower);
    }
  }
}
