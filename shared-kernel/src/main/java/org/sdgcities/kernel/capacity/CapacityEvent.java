package org.sdgcities.kernel.capacity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.people.PersonId;

/// How a city learns.
public sealed interface CapacityEvent extends org.sdgcities.kernel.Event {

  PersonId by();

  CycleId cycle();

  @Override
  default Set<Tag> tags() {
    return Tag.of(StepRef.of(cycle(), Step.CAPACITY));
  }

  /// @param maturity 0 (nothing there) to 4 (works, and is improved regularly)
  /// @param evidence numbers of the files of this step that support it
  @Event(namespace = "sdg", name = "CapacityAssessed", version = "1")
  record CapacityAssessed(
      CycleId cycle,
      Area area,
      Phase phase,
      int maturity,
      String rationale,
      List<Integer> evidence,
      PersonId by)
      implements CapacityEvent {

    public CapacityAssessed {
      evidence = List.copyOf(evidence);
    }
  }

  /// @param action 1 for the first of the cycle
  @Event(namespace = "sdg", name = "CapacityActionPlanned", version = "1")
  record CapacityActionPlanned(
      CycleId cycle, int action, Area area, String title, String owner, LocalDate due, PersonId by)
      implements CapacityEvent {}

  @Event(namespace = "sdg", name = "CapacityActionCompleted", version = "1")
  record CapacityActionCompleted(
      CycleId cycle, int action, Area area, String result, LocalDate completed, PersonId by)
      implements CapacityEvent {}

  /// @param training 1 for the first of the cycle
  /// @param hours per participant
  /// @param unstated participants whose sex is neither of both or was not stated
  @Event(namespace = "sdg", name = "TrainingDelivered", version = "1")
  record TrainingDelivered(
      CycleId cycle,
      int training,
      Area area,
      String title,
      LocalDate held,
      BigDecimal hours,
      int women,
      int men,
      int unstated,
      String provider,
      PersonId by)
      implements CapacityEvent {}
}
