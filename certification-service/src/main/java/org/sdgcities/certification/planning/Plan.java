package org.sdgcities.certification.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.planning.Group;
import org.sdgcities.kernel.planning.PlanningEvent;
import org.sdgcities.kernel.planning.PlanningEvent.ParticipationActivityHeld;
import org.sdgcities.kernel.planning.PlanningEvent.PlanAdopted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanDrafted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanObjectiveSet;

/// The plan of a cycle and who took part in it, as far as decisions are concerned.
///
/// @param activities how many were held
/// @param tookPart groups that came to any of them
/// @param versions how many were drafted
/// @param objectives in the order of their numbers
/// @param adopted the day; null until then
public record Plan(
    int activities,
    Set<Group> tookPart,
    int versions,
    List<Objective> objectives,
    @Nullable LocalDate adopted) {

  /// What an objective promises.
  public record Objective(
      int number, IndicatorCode indicator, BigDecimal baseline, BigDecimal target) {}

  public static final Fold<StepRef, Plan> FOLD =
      new Fold<>(
          "plan",
          1,
          StepRef.class,
          Plan.class,
          Fold.events(PlanningEvent.class),
          new Plan(0, Set.of(), 0, List.of(), null),
          Plan::evolve);

  public Plan {
    tookPart = Set.copyOf(tookPart);
    objectives = List.copyOf(objectives);
  }

  /// @return the plan of this cycle
  public static Plan find(Facts facts, CycleId cycle) {
    return facts.of(FOLD, StepRef.of(cycle, Step.PLANNING));
  }

  private Plan evolve(Event event, Recorded recorded) {
    return switch (event) {
      case ParticipationActivityHeld e -> {
        Set<Group> more = new HashSet<>(tookPart);
        more.addAll(e.participants().keySet());
        yield new Plan(activities + 1, more, versions, objectives, adopted);
      }
      case PlanDrafted _ -> new Plan(activities, tookPart, versions + 1, objectives, adopted);
      case PlanObjectiveSet e -> {
        List<Objective> more = new ArrayList<>(objectives);
        more.add(new Objective(e.objective(), e.indicator(), e.baseline(), e.target()));
        yield new Plan(activities, tookPart, versions, more, adopted);
      }
      case PlanAdopted e -> new Plan(activities, tookPart, versions, objectives, e.adopted());
      default -> this;
    };
  }

  public boolean hasObjective(int number) {
    return objectives.stream().anyMatch(objective -> objective.number() == number);
  }
}
