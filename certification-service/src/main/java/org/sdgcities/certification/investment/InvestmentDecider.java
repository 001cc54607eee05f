package org.sdgcities.certification.investment;

import java.util.List;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.investment.InvestmentCommand.ChangeStage;
import org.sdgcities.certification.investment.InvestmentCommand.ComposeFinancing;
import org.sdgcities.certification.investment.InvestmentCommand.LinkPipeline;
import org.sdgcities.certification.investment.InvestmentCommand.ProposeItem;
import org.sdgcities.certification.investment.InvestmentCommand.ScreenSafeguards;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.planning.Plan;
import org.sdgcities.certification.review.StepInCity;
import org.sdgcities.kernel.investment.InvestmentEvent;

/// Gathers the facts for decisions about investments.
public final class InvestmentDecider implements Decider<InvestmentCommand> {

  @Override
  public Class<InvestmentCommand> commands() {
    return InvestmentCommand.class;
  }

  @Override
  public List<InvestmentEvent> decide(InvestmentCommand command, Facts facts) {
    StepInCity at = StepInCity.find(facts, command.step());
    Actor actor = Actor.askingOnACase(facts);
    Investments all = facts.of(Investments.FOLD, command.step());
    return switch (command) {
      case ProposeItem c -> InvestmentRules.propose(c, actor, at, all, Plan.find(facts, c.cycle()));
      case ComposeFinancing c -> InvestmentRules.compose(c, actor, at, all);
      case ScreenSafeguards c -> InvestmentRules.screen(c, actor, at, all);
      case ChangeStage c -> InvestmentRules.change(c, actor, at, all);
      case LinkPipeline c -> InvestmentRules.link(c, actor, at, all);
    };
  }
}
