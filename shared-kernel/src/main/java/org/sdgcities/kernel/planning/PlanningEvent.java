package org.sdgcities.kernel.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.people.PersonId;

/// How a city plans, and with whom.
public sealed interface PlanningEvent extends org.sdgcities.kernel.Event {

  PersonId by();

  CycleId cycle();

  @Override
  default Set<Tag> tags() {
    return Tag.of(StepRef.of(cycle(), Step.PLANNING));
  }

  /// @param activity 1 for the first of the cycle
  /// @param participants head counts by group; a person may count in several groups
  /// @param women head count of women among all who came
  /// @param accessibility what was done so that all could take part
  /// @param evidence numbers of the files of this step that support it, such as the minutes
  @Event(namespace = "sdg", name = "ParticipationActivityHeld", version = "1")
  record ParticipationActivityHeld(
      CycleId cycle,
      int activity,
      ActivityKind kind,
      String title,
      LocalDate held,
      String place,
      SortedMap<Group, Integer> participants,
      int women,
      String accessibility,
      List<Integer> evidence,
      PersonId by)
      implements PlanningEvent {

    public ParticipationActivityHeld {
      participants = Collections.unmodifiableSortedMap(new TreeMap<>(participants));
      evidence = List.copyOf(evidence);
    }
  }

  /// A group that is asked for does not live in this city.
  @Event(namespace = "sdg", name = "GroupNotPresent", version = "1")
  record GroupNotPresent(CycleId cycle, Group group, String reason, PersonId by)
      implements PlanningEvent {}

  /// @param version 1 for the first draft of the cycle
  /// @param vision for 2030
  @Event(namespace = "sdg", name = "PlanDrafted", version = "1")
  record PlanDrafted(CycleId cycle, int version, String vision, PersonId by)
      implements PlanningEvent {}

  /// @param objective 1 for the first of the cycle
  /// @param hotSpots numbers of the hot spots that it answers to
  /// @param indicator by which it is measured
  /// @param baseline the indicator's value at the beginning, in its unit
  /// @param target the value to be reached, in its unit
  /// @param year by whose end it is to be reached
  /// @param responsible the body that answers for it
  /// @param budgetLine where its money stands
  @Event(namespace = "sdg", name = "PlanObjectiveSet", version = "1")
  record PlanObjectiveSet(
      CycleId cycle,
      int objective,
      String title,
      List<Integer> hotSpots,
      IndicatorCode indicator,
      BigDecimal baseline,
      BigDecimal target,
      int year,
      String responsible,
      String budgetLine,
      PersonId by)
      implements PlanningEvent {

    public PlanObjectiveSet {
      hotSpots = List.copyOf(hotSpots);
    }
  }

  /// @param organ that is competent to adopt it, such as the city council
  /// @param act number of the file of this step that holds the act
  @Event(namespace = "sdg", name = "PlanAdopted", version = "1")
  record PlanAdopted(CycleId cycle, String organ, LocalDate adopted, int act, PersonId by)
      implements PlanningEvent {}
}
