package org.sdgcities.certification.capacity;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.capacity.Area;
import org.sdgcities.kernel.capacity.CapacityEvent;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityActionCompleted;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityActionPlanned;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityAssessed;
import org.sdgcities.kernel.capacity.CapacityEvent.TrainingDelivered;
import org.sdgcities.kernel.capacity.Phase;
import org.sdgcities.kernel.city.StepRef;

/// The capacity that is built in a cycle, as far as decisions are concerned.
///
/// @param assessed areas whose state before was assessed
/// @param actions by their numbers
/// @param trainings how many were delivered
public record Capacity(Set<Area> assessed, SortedMap<Integer, Action> actions, int trainings) {

  public record Action(Area area, boolean completed) {}

  public static final Fold<StepRef, Capacity> FOLD =
      new Fold<>(
          "capacity",
          1,
          StepRef.class,
          Capacity.class,
          Fold.events(CapacityEvent.class),
          new Capacity(Set.of(), Collections.emptySortedMap(), 0),
          Capacity::evolve);

  public Capacity {
    assessed = Set.copyOf(assessed);
    actions = Collections.unmodifiableSortedMap(new TreeMap<>(actions));
  }

  private Capacity evolve(Event event, Recorded recorded) {
    return switch (event) {
      case CapacityAssessed e when e.phase() == Phase.BEFORE -> {
        Set<Area> more = new HashSet<>(assessed);
        more.add(e.area());
        yield new Capacity(more, actions, trainings);
      }
      case CapacityActionPlanned e -> with(e.action(), new Action(e.area(), false));
      case CapacityActionCompleted e -> with(e.action(), new Action(e.area(), true));
      case TrainingDelivered _ -> new Capacity(assessed, actions, trainings + 1);
      default -> this;
    };
  }

  private Capacity with(int number, Action action) {
    SortedMap<Integer, Action> changed = new TreeMap<>(actions);
    changed.put(number, action);
    return new Capacity(assessed, changed, trainings);
  }
}
