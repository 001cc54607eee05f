package org.sdgcities.query.steps.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.HotSpotIdentified;
import org.sdgcities.kernel.planning.Group;
import org.sdgcities.kernel.planning.PlanningEvent.GroupNotPresent;
import org.sdgcities.kernel.planning.PlanningEvent.ParticipationActivityHeld;
import org.sdgcities.kernel.planning.PlanningEvent.PlanAdopted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanDrafted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanObjectiveSet;

/// Step 2: who took part, and what is planned.
///
/// @param visions all drafts; the last one holds
/// @param adoptions none, or the one there is
/// @param hotSpots of the diagnosis, which the objectives answer to
public record PlanningContent(
    List<Entry<ParticipationActivityHeld>> activities,
    List<Entry<GroupNotPresent>> absentGroups,
    List<Entry<PlanDrafted>> visions,
    List<Entry<PlanObjectiveSet>> objectives,
    List<Entry<PlanAdopted>> adoptions,
    List<Entry<HotSpotIdentified>> hotSpots)
    implements Content {

  static PlanningContent of(Entries entries) {
    return new PlanningContent(
        entries.of(ParticipationActivityHeld.class),
        entries.of(GroupNotPresent.class),
        entries.of(PlanDrafted.class),
        entries.of(PlanObjectiveSet.class),
        entries.of(PlanAdopted.class),
        entries.of(HotSpotIdentified.class));
  }

  /// @return the vision that holds
  public Optional<Entry<PlanDrafted>> vision() {
    return visions.isEmpty() ? Optional.empty() : Optional.of(visions.getLast());
  }

  public List<Choice> hotSpotChoices() {
    return hotSpots.stream()
        .map(spot -> Choice.numbered(spot.event().hotSpot(), spot.event().title()))
        .toList();
  }

  /// @return groups that came to any activity
  public Set<Group> tookPart() {
    Set<Group> groups = new TreeSet<>();
    activities.forEach(activity -> groups.addAll(activity.event().participants().keySet()));
    return groups;
  }

  @Override
  public Set<String> indicators() {
    Set<String> codes = new TreeSet<>();
    objectives.forEach(objective -> codes.add(objective.event().indicator().value()));
    return codes;
  }
}
