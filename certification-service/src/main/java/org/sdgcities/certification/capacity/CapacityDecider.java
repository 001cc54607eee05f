package org.sdgcities.certification.capacity;

import java.util.List;
import org.sdgcities.certification.capacity.CapacityCommand.AssessCapacity;
import org.sdgcities.certification.capacity.CapacityCommand.CompleteAction;
import org.sdgcities.certification.capacity.CapacityCommand.DeliverTraining;
import org.sdgcities.certification.capacity.CapacityCommand.PlanAction;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.review.StepInCity;
import org.sdgcities.kernel.capacity.CapacityEvent;

/// Gathers the facts for decisions about how a city learns.
public final class CapacityDecider implements Decider<CapacityCommand> {

  @Override
  public Class<CapacityCommand> commands() {
    return CapacityCommand.class;
  }

  @Override
  public List<CapacityEvent> decide(CapacityCommand command, Facts facts) {
    StepInCity at = StepInCity.find(facts, command.step());
    Actor actor = Actor.askingOnACase(facts);
    Capacity capacity = facts.of(Capacity.FOLD, command.step());
    return switch (command) {
      case AssessCapacity c -> CapacityRules.assess(c, actor, at, capacity);
      case PlanAction c -> CapacityRules.plan(c, actor, at, capacity);
      case CompleteAction c -> CapacityRules.complete(c, actor, at, capacity);
      case DeliverTraining c -> CapacityRules.train(c, actor, at, capacity);
    };
  }
}
