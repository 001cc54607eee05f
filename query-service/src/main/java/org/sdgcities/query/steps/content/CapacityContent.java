package org.sdgcities.query.steps.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.capacity.Area;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityActionCompleted;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityActionPlanned;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityAssessed;
import org.sdgcities.kernel.capacity.CapacityEvent.TrainingDelivered;
import org.sdgcities.kernel.capacity.Phase;

/// Step 3: where the city stands in each area, what it does about it, and who was trained.
public record CapacityContent(
    List<Entry<CapacityAssessed>> assessments,
    List<Action> actions,
    List<Entry<TrainingDelivered>> trainings)
    implements Content {

  /// @param completed null while it is to be done
  public record Action(
      Entry<CapacityActionPlanned> planned, @Nullable Entry<CapacityActionCompleted> completed) {}

  static CapacityContent of(Entries entries) {
    List<Entry<CapacityActionCompleted>> completions = entries.of(CapacityActionCompleted.class);
    List<Action> actions = new ArrayList<>();
    for (Entry<CapacityActionPlanned> planned : entries.of(CapacityActionPlanned.class)) {
      int number = planned.event().action();
      actions.add(
          new Action(
              planned,
              completions.stream()
                  .filter(completion -> completion.event().action() == number)
                  .findFirst()
                  .orElse(null)));
    }
    return new CapacityContent(
        entries.of(CapacityAssessed.class), actions, entries.of(TrainingDelivered.class));
  }

  /// @return areas that have been assessed, for which actions can be planned
  public Set<Area> assessed() {
    Set<Area> areas = new TreeSet<>();
    assessments.forEach(assessment -> areas.add(assessment.event().area()));
    return areas;
  }

  /// @return the last assessment of an area in that phase
  public Optional<Entry<CapacityAssessed>> last(Area area, Phase phase) {
    return assessments.reversed().stream()
        .filter(one -> one.event().area() == area && one.event().phase() == phase)
        .findFirst();
  }

  @Override
  public Set<String> indicators() {
    return Set.of();
  }
}
