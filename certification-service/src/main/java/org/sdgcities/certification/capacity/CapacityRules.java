package org.sdgcities.certification.capacity;

import static org.sdgcities.certification.decision.Refused.unless;

import java.time.LocalDate;
import java.util.List;
import org.sdgcities.certification.capacity.Capacity.Action;
import org.sdgcities.certification.capacity.CapacityCommand.AssessCapacity;
import org.sdgcities.certification.capacity.CapacityCommand.CompleteAction;
import org.sdgcities.certification.capacity.CapacityCommand.DeliverTraining;
import org.sdgcities.certification.capacity.CapacityCommand.PlanAction;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.review.StepInCity;
import org.sdgcities.kernel.capacity.Area;
import org.sdgcities.kernel.capacity.CapacityEvent;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityActionCompleted;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityActionPlanned;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityAssessed;
import org.sdgcities.kernel.capacity.CapacityEvent.TrainingDelivered;
import org.sdgcities.kernel.capacity.Phase;

/// How a city learns: it says where it stands, acts, trains, and looks again.
final class CapacityRules {

  private CapacityRules() {}

  /// What became of an area is assessed only where it is known how it was before.
  static List<CapacityEvent> assess(
      AssessCapacity command, Actor actor, StepInCity at, Capacity capacity) {
    at.mustBeDraftedBy(actor);
    if (command.phase() == Phase.AFTER) {
      mustBeAssessed(command.area(), capacity);
    }
    at.mustHaveEvidence(command.evidence());
    return List.of(
        new CapacityAssessed(
            command.cycle(),
            command.area(),
            command.phase(),
            command.maturity(),
            command.rationale(),
            command.evidence(),
            actor.id()));
  }

  /// An action answers to an assessment, and lies ahead.
  static List<CapacityEvent> plan(
      PlanAction command, Actor actor, StepInCity at, Capacity capacity) {
    at.mustBeDraftedBy(actor);
    mustBeAssessed(command.area(), capacity);
    unless(!command.due().isBefore(actor.today()), CapacityRule.DUE_IN_THE_PAST, command.due());
    return List.of(
        new CapacityActionPlanned(
            command.cycle(),
            capacity.actions().size() + 1,
            command.area(),
            command.title(),
            command.owner(),
            command.due(),
            actor.id()));
  }

  /// An action is completed once.
  static List<CapacityEvent> complete(
      CompleteAction command, Actor actor, StepInCity at, Capacity capacity) {
    at.mustBeDraftedBy(actor);
    Action action = capacity.actions().get(command.action());
    if (action == null) {
      throw new Refused(CapacityRule.ACTION_UNKNOWN, command.action());
    }
    unless(!action.completed(), CapacityRule.ACTION_COMPLETED, command.action());
    mustHaveCome(command.completed(), actor);
    return List.of(
        new CapacityActionCompleted(
            command.cycle(),
            command.action(),
            action.area(),
            command.result(),
            command.completed(),
            actor.id()));
  }

  static List<CapacityEvent> train(
      DeliverTraining command, Actor actor, StepInCity at, Capacity capacity) {
    at.mustBeDraftedBy(actor);
    mustHaveCome(command.held(), actor);
    return List.of(
        new TrainingDelivered(
            command.cycle(),
            capacity.trainings() + 1,
            command.area(),
            command.title(),
            command.held(),
            command.hours(),
            command.women(),
            command.men(),
            command.unstated(),
            command.provider(),
            actor.id()));
  }

  private static void mustBeAssessed(Area area, Capacity capacity) {
    unless(capacity.assessed().contains(area), CapacityRule.NOT_ASSESSED, area);
  }

  private static void mustHaveCome(LocalDate day, Actor actor) {
    unless(!day.isAfter(actor.today()), CapacityRule.NOT_YET, day);
  }
}
