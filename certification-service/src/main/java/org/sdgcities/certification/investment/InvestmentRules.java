package org.sdgcities.certification.investment;

import static org.sdgcities.certification.decision.Refused.unless;

import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.sdgcities.certification.investment.InvestmentCommand.ChangeStage;
import org.sdgcities.certification.investment.InvestmentCommand.ComposeFinancing;
import org.sdgcities.certification.investment.InvestmentCommand.LinkPipeline;
import org.sdgcities.certification.investment.InvestmentCommand.ProposeItem;
import org.sdgcities.certification.investment.InvestmentCommand.ScreenSafeguards;
import org.sdgcities.certification.investment.Investments.Item;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.planning.Plan;
import org.sdgcities.certification.review.StepInCity;
import org.sdgcities.kernel.investment.InvestmentEvent;
import org.sdgcities.kernel.investment.InvestmentEvent.FinancingComposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentItemProposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentStageChanged;
import org.sdgcities.kernel.investment.InvestmentEvent.NationalPipelineLinked;
import org.sdgcities.kernel.investment.InvestmentEvent.SafeguardScreened;
import org.sdgcities.kernel.investment.SafeguardResult;
import org.sdgcities.kernel.investment.Stage;

/// How an investment comes from an idea to operation.
final class InvestmentRules {

  private InvestmentRules() {}

  /// An investment serves objectives of the plan.
  static List<InvestmentEvent> propose(
      ProposeItem command, Actor actor, StepInCity at, Investments investments, Plan plan) {
    at.mustBeDraftedBy(actor);
    for (int objective : command.objectives()) {
      unless(plan.hasObjective(objective), InvestmentRule.OBJECTIVE_UNKNOWN, objective);
    }
    unless(
        command.priceYear() <= actor.today().getYear(),
        InvestmentRule.PRICES_OF_THE_FUTURE,
        Year.of(command.priceYear()));
    return List.of(
        new InvestmentItemProposed(
            command.cycle(),
            investments.items().size() + 1,
            command.title(),
            command.sector(),
            command.objectives(),
            command.amount(),
            command.priceYear(),
            actor.id()));
  }

  /// The sources give exactly what the investment costs.
  static List<InvestmentEvent> compose(
      ComposeFinancing command, Actor actor, StepInCity at, Investments investments) {
    at.mustBeDraftedBy(actor);
    Item item = investments.item(command.item());
    unless(
        command.sum().equals(item.amount()),
        InvestmentRule.SUM_DIFFERS,
        command.sum(),
        item.amount());
    return List.of(
        new FinancingComposed(command.cycle(), command.item(), command.sources(), actor.id()));
  }

  /// Nobody is moved without a plan for where to live.
  static List<InvestmentEvent> screen(
      ScreenSafeguards command, Actor actor, StepInCity at, Investments investments) {
    at.mustBeDraftedBy(actor);
    investments.item(command.item());
    boolean unplanned = command.evictions() > 0 && !command.resettlementPlan();
    unless(
        !unplanned || command.result() == SafeguardResult.STOPPED,
        InvestmentRule.EVICTION_WITHOUT_PLAN,
        SafeguardResult.STOPPED);
    return List.of(
        new SafeguardScreened(
            command.cycle(),
            command.item(),
            command.result(),
            command.evictions(),
            command.resettlementPlan(),
            command.note(),
            actor.id()));
  }

  /// Forward one stage at a time, back with a reason; from development on only what passed the
  /// screening, from financial close on only what is financed.
  static List<InvestmentEvent> change(
      ChangeStage command, Actor actor, StepInCity at, Investments investments) {
    at.mustBeDraftedBy(actor);
    Item item = investments.item(command.item());
    Stage from = item.stage();
    Stage to = command.to();
    unless(to != from, InvestmentRule.SAME_STAGE, from);
    boolean back = from.isAtLeast(to);
    if (back) {
      unless(command.reason() != null, InvestmentRule.BACK_WITHOUT_REASON, from, to);
    } else {
      Stage next = next(from);
      unless(to == next, InvestmentRule.STAGE_SKIPPED, next);
    }
    unless(!to.isAtLeast(Stage.DEVELOPMENT) || item.isSafe(), InvestmentRule.NOT_SCREENED, to);
    unless(
        !to.isAtLeast(Stage.FINANCIAL_CLOSE) || item.financed(), InvestmentRule.NOT_FINANCED, to);
    return List.of(
        new InvestmentStageChanged(
            command.cycle(), command.item(), from, to, back ? command.reason() : null, actor.id()));
  }

  private static Stage next(Stage from) {
    return Arrays.stream(Stage.values())
        .filter(stage -> !from.isAtLeast(stage))
        .findFirst()
        .orElseThrow();
  }

  static List<InvestmentEvent> link(
      LinkPipeline command, Actor actor, StepInCity at, Investments investments) {
    at.mustBeDraftedBy(actor);
    investments.item(command.item());
    return List.of(
        new NationalPipelineLinked(
            command.cycle(),
            command.item(),
            command.authority(),
            command.reference(),
            command.reason(),
            actor.id()));
  }
}
