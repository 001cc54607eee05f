package org.sdgcities.certification.planning;

import java.util.List;
import org.sdgcities.certification.criteria.Indicator;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.diagnosis.Diagnosis;
import org.sdgcities.certification.evidence.EvidenceFiles;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.planning.PlanningCommand.AdoptPlan;
import org.sdgcities.certification.planning.PlanningCommand.DraftPlan;
import org.sdgcities.certification.planning.PlanningCommand.HoldActivity;
import org.sdgcities.certification.planning.PlanningCommand.SetObjective;
import org.sdgcities.certification.planning.PlanningCommand.StateGroupNotPresent;
import org.sdgcities.certification.review.StepInCity;
import org.sdgcities.kernel.planning.PlanningEvent;

/// Gathers the facts for decisions about planning.
public final class PlanningDecider implements Decider<PlanningCommand> {

  @Override
  public Class<PlanningCommand> commands() {
    return PlanningCommand.class;
  }

  @Override
  public List<PlanningEvent> decide(PlanningCommand command, Facts facts) {
    StepInCity at = StepInCity.find(facts, command.step());
    Actor actor = Actor.askingOnACase(facts);
    Plan plan = Plan.find(facts, command.cycle());
    return switch (command) {
      case HoldActivity c -> PlanningRules.hold(c, actor, at, plan);
      case StateGroupNotPresent c -> PlanningRules.state(c, actor, at, plan);
      case DraftPlan c -> PlanningRules.draft(c, actor, at, plan);
      case SetObjective c ->
          PlanningRules.set(
              c,
              actor,
              at,
              plan,
              Diagnosis.find(facts, c.cycle()),
              Indicator.find(facts, c.indicator()));
      case AdoptPlan c ->
          PlanningRules.adopt(c, actor, at, plan, facts.of(EvidenceFiles.FOLD, c.step()));
    };
  }
}
