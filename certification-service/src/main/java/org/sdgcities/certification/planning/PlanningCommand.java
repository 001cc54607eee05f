package org.sdgcities.certification.planning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.sdgcities.certification.diagnosis.Figure;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.planning.ActivityKind;
import org.sdgcities.kernel.planning.Group;

/// What can be asked about a city's planning and who takes part in it.
public sealed interface PlanningCommand extends org.sdgcities.certification.decision.Command {

  CycleId cycle();

  default StepRef step() {
    return StepRef.of(cycle(), Step.PLANNING);
  }

  @Override
  default String routingKey() {
    return cycle().city().value();
  }

  @Override
  default Subject subject() {
    return step();
  }

  /// @param participants head counts by group; a person may count in several groups
  /// @param women head count of women among all who came
  /// @param accessibility what was done so that all could take part
  /// @param evidence numbers of the files of this step that support it, such as the minutes
  @Command(namespace = "sdg", name = "HoldActivity")
  record HoldActivity(
      CycleId cycle,
      ActivityKind kind,
      String title,
      LocalDate held,
      String place,
      SortedMap<Group, Integer> participants,
      int women,
      String accessibility,
      List<Integer> evidence)
      implements PlanningCommand {

    private static final int MOST_OF_A_GROUP = 1_000_000;

    public HoldActivity {
      title = Shape.text(title, 300);
      place = Shape.text(place, 300);
      if (participants.isEmpty()) {
        throw new InvalidValue("participants.empty");
      }
      participants = Collections.unmodifiableSortedMap(new TreeMap<>(participants));
      int all = 0;
      for (int count : participants.values()) {
        all += Shape.within(count, 1, MOST_OF_A_GROUP);
      }
      women = Shape.within(women, 0, all);
      accessibility = Shape.text(accessibility, 2000);
      evidence = List.copyOf(evidence);
    }
  }

  /// A group that is asked for does not live in this city.
  @Command(namespace = "sdg", name = "StateGroupNotPresent")
  record StateGroupNotPresent(CycleId cycle, Group group, String reason)
      implements PlanningCommand {

    public StateGroupNotPresent {
      reason = Shape.text(reason, 2000);
    }
  }

  /// @param vision for 2030
  @Command(namespace = "sdg", name = "DraftPlan")
  record DraftPlan(CycleId cycle, String vision) implements PlanningCommand {

    public DraftPlan {
      vision = Shape.text(vision, 10_000);
    }
  }

  /// @param hotSpots numbers of the hot spots that it answers to
  /// @param indicator by which it is measured
  /// @param baseline the indicator's value at the beginning, in its unit
  /// @param target the value to be reached, in its unit
  /// @param year by whose end it is to be reached
  /// @param responsible the body that answers for it
  /// @param budgetLine where its money stands
  @Command(namespace = "sdg", name = "SetObjective")
  record SetObjective(
      CycleId cycle,
      String title,
      List<Integer> hotSpots,
      IndicatorCode indicator,
      BigDecimal baseline,
      BigDecimal target,
      int year,
      String responsible,
      String budgetLine)
      implements PlanningCommand {

    public SetObjective {
      title = Shape.text(title, 300);
      if (hotSpots.isEmpty()) {
        throw new InvalidValue("list.empty");
      }
      hotSpots = hotSpots.stream().distinct().toList();
      baseline = Figure.of(baseline);
      target = Figure.of(target);
      year = Shape.within(year, 1900, 2099);
      responsible = Shape.text(responsible, 300);
      budgetLine = Shape.text(budgetLine, 300);
    }
  }

  /// @param organ that is competent to adopt it, such as the city council
  /// @param act number of the file of this step that holds the act
  @Command(namespace = "sdg", name = "AdoptPlan")
  record AdoptPlan(CycleId cycle, String organ, LocalDate adopted, int act)
      implements PlanningCommand {

    public AdoptPlan {
      organ = Shape.text(organ, 300);
    }
  }
}
