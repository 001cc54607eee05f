package org.sdgcities.kernel.investment;

import java.util.List;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.people.PersonId;

/// What a city wants to invest in, and with whose money.
public sealed interface InvestmentEvent extends org.sdgcities.kernel.Event {

  PersonId by();

  CycleId cycle();

  @Override
  default Set<Tag> tags() {
    return Tag.of(StepRef.of(cycle(), Step.INVESTMENT));
  }

  /// @param item 1 for the first of the cycle
  /// @param objectives numbers of the plan's objectives that it serves
  /// @param priceYear whose prices the amount is in
  @Event(namespace = "sdg", name = "InvestmentItemProposed", version = "1")
  record InvestmentItemProposed(
      CycleId cycle,
      int item,
      String title,
      Sector sector,
      List<Integer> objectives,
      Money amount,
      int priceYear,
      PersonId by)
      implements InvestmentEvent {

    public InvestmentItemProposed {
      objectives = List.copyOf(objectives);
    }
  }

  /// @param sources add up to the item's amount
  @Event(namespace = "sdg", name = "FinancingComposed", version = "1")
  record FinancingComposed(CycleId cycle, int item, List<FinancingSource> sources, PersonId by)
      implements InvestmentEvent {

    public FinancingComposed {
      sources = List.copyOf(sources);
    }
  }

  /// @param evictions households that would have to move
  /// @param resettlementPlan whether there is a plan for them
  @Event(namespace = "sdg", name = "SafeguardScreened", version = "1")
  record SafeguardScreened(
      CycleId cycle,
      int item,
      SafeguardResult result,
      int evictions,
      boolean resettlementPlan,
      String note,
      PersonId by)
      implements InvestmentEvent {}

  /// @param reference number or address in the national pipeline; null if it is not in it
  /// @param reason why it is not in the pipeline; null if it is
  @Event(namespace = "sdg", name = "NationalPipelineLinked", version = "1")
  record NationalPipelineLinked(
      CycleId cycle,
      int item,
      String authority,
      @Nullable String reference,
      @Nullable String reason,
      PersonId by)
      implements InvestmentEvent {}

  /// @param reason why it went back; null if it went forward
  @Event(namespace = "sdg", name = "InvestmentStageChanged", version = "1")
  record InvestmentStageChanged(
      CycleId cycle, int item, Stage from, Stage to, @Nullable String reason, PersonId by)
      implements InvestmentEvent {}
}
