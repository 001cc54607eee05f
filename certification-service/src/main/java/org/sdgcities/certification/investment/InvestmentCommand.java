package org.sdgcities.certification.investment;

import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.investment.FinancingSource;
import org.sdgcities.kernel.investment.Money;
import org.sdgcities.kernel.investment.SafeguardResult;
import org.sdgcities.kernel.investment.Sector;
import org.sdgcities.kernel.investment.Stage;

/// What can be asked about a city's investments.
public sealed interface InvestmentCommand extends org.sdgcities.certification.decision.Command {

  CycleId cycle();

  default StepRef step() {
    return StepRef.of(cycle(), Step.INVESTMENT);
  }

  @Override
  default String routingKey() {
    return cycle().city().value();
  }

  @Override
  default Subject subject() {
    return step();
  }

  /// @param objectives numbers of the plan's objectives that it serves
  /// @param priceYear whose prices the amount is in
  @Command(namespace = "sdg", name = "ProposeItem")
  record ProposeItem(
      CycleId cycle,
      String title,
      Sector sector,
      List<Integer> objectives,
      Money amount,
      int priceYear)
      implements InvestmentCommand {

    public ProposeItem {
      title = Shape.text(title, 300);
      if (objectives.isEmpty()) {
        throw new InvalidValue("list.empty");
      }
      objectives = objectives.stream().distinct().toList();
      amount = positive(amount);
      priceYear = Shape.within(priceYear, 1900, 2099);
    }
  }

  /// @param sources in one currency; they add up to the item's amount
  @Command(namespace = "sdg", name = "ComposeFinancing")
  record ComposeFinancing(CycleId cycle, int item, List<FinancingSource> sources)
      implements InvestmentCommand {

    public ComposeFinancing {
      if (sources.isEmpty()) {
        throw new InvalidValue("list.empty");
      }
      sources = sources.stream().map(ComposeFinancing::checked).toList();
      sumOf(sources);
    }

    private static FinancingSource checked(FinancingSource source) {
      String provider = source.provider();
      return new FinancingSource(
          source.kind(),
          provider == null ? null : Shape.text(provider, 300),
          positive(source.amount()));
    }

    Money sum() {
      return sumOf(sources);
    }

    /// Fails unless there is one currency only.
    private static Money sumOf(List<FinancingSource> sources) {
      return sources.stream().map(FinancingSource::amount).reduce(Money::plus).orElseThrow();
    }
  }

  /// @param evictions households that would have to move
  /// @param resettlementPlan whether there is a plan for them
  @Command(namespace = "sdg", name = "ScreenSafeguards")
  record ScreenSafeguards(
      CycleId cycle,
      int item,
      SafeguardResult result,
      int evictions,
      boolean resettlementPlan,
      String note)
      implements InvestmentCommand {

    private static final int MOST_HOUSEHOLDS = 10_000_000;

    public ScreenSafeguards {
      evictions = Shape.within(evictions, 0, MOST_HOUSEHOLDS);
      note = Shape.text(note, 2000);
    }
  }

  /// @param reason why it goes back; null if it goes forward
  @Command(namespace = "sdg", name = "ChangeStage")
  record ChangeStage(CycleId cycle, int item, Stage to, @Nullable String reason)
      implements InvestmentCommand {

    public ChangeStage {
      reason = reason == null ? null : Shape.text(reason, 2000);
    }
  }

  /// Says where an item stands in the country's own pipeline, or why it is not in it.
  ///
  /// @param authority that keeps the pipeline
  /// @param reference number or address in the pipeline; null if it is not in it
  /// @param reason why it is not in the pipeline; null if it is
  @Command(namespace = "sdg", name = "LinkPipeline")
  record LinkPipeline(
      CycleId cycle,
      int item,
      String authority,
      @Nullable String reference,
      @Nullable String reason)
      implements InvestmentCommand {

    public LinkPipeline {
      authority = Shape.text(authority, 300);
      if ((reference == null) == (reason == null)) {
        throw new InvalidValue("pipeline.referenceOrReason");
      }
      reference = reference == null ? null : Shape.text(reference, 500);
      reason = reason == null ? null : Shape.text(reason, 2000);
    }
  }

  private static Money positive(Money amount) {
    if (amount.amount().signum() == 0) {
      throw new InvalidValue("money.zero");
    }
    return amount;
  }
}
