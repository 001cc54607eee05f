package org.sdgcities.certification.operations;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.operations.FollowerId;

/// What can be asked about the followers of the log.
public sealed interface OperationsCommand extends org.sdgcities.certification.decision.Command {

  FollowerId follower();

  @Override
  default String routingKey() {
    return follower().value();
  }

  @Override
  default Subject subject() {
    return follower();
  }

  /// A follower that cannot apply an event goes on without it.
  ///
  /// @param position of the event
  /// @param reason for those who audit
  @Command(namespace = "sdg", name = "SkipEvent")
  record SkipEvent(FollowerId follower, long position, String reason) implements OperationsCommand {

    public SkipEvent {
      if (position < 0) {
        throw new InvalidValue("number.range", 0, Long.MAX_VALUE);
      }
      reason = Shape.text(reason, 1000);
    }
  }
}
