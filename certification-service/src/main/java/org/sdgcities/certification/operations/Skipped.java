package org.sdgcities.certification.operations;

import java.util.HashSet;
import java.util.Set;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.kernel.operations.FollowerId;
import org.sdgcities.kernel.operations.OperationsEvent;
import org.sdgcities.kernel.operations.OperationsEvent.EventSkipped;

/// The events that a follower leaves out.
public record Skipped(Set<Long> positions) {

  public static final Fold<FollowerId, Skipped> FOLD =
      new Fold<>(
          "skipped",
          1,
          FollowerId.class,
          Skipped.class,
          Fold.events(OperationsEvent.class),
          new Skipped(Set.of()),
          (state, event, recorded) -> event instanceof EventSkipped e ? state.and(e) : state);

  public Skipped {
    positions = Set.copyOf(positions);
  }

  private Skipped and(EventSkipped event) {
    Set<Long> more = new HashSet<>(positions);
    more.add(event.position());
    return new Skipped(more);
  }
}
