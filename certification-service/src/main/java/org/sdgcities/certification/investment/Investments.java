package org.sdgcities.certification.investment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.investment.InvestmentEvent;
import org.sdgcities.kernel.investment.InvestmentEvent.FinancingComposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentItemProposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentStageChanged;
import org.sdgcities.kernel.investment.InvestmentEvent.SafeguardScreened;
import org.sdgcities.kernel.investment.Money;
import org.sdgcities.kernel.investment.SafeguardResult;
import org.sdgcities.kernel.investment.Stage;

/// What a city wants to invest in, as far as decisions are concerned.
///
/// @param items by their numbers
public record Investments(SortedMap<Integer, Item> items) {

  /// @param financed whether its financing has been composed
  /// @param screening the last result; null until it is screened
  public record Item(
      Money amount, Stage stage, boolean financed, @Nullable SafeguardResult screening) {

    /// @return whether the last screening lets it be built
    public boolean isSafe() {
      return screening == SafeguardResult.PASSED
          || screening == SafeguardResult.PASSED_WITH_MEASURES;
    }
  }

  public static final Fold<StepRef, Investments> FOLD =
      new Fold<>(
          "investments",
          1,
          StepRef.class,
          Investments.class,
          Fold.events(InvestmentEvent.class),
          new Investments(Collections.emptySortedMap()),
          Investments::evolve);

  public Investments {
    items = Collections.unmodifiableSortedMap(new TreeMap<>(items));
  }

  private Investments evolve(Event event, Recorded recorded) {
    return switch (event) {
      case InvestmentItemProposed e -> {
        SortedMap<Integer, Item> more = new TreeMap<>(items);
        more.put(e.item(), new Item(e.amount(), Stage.IDEATION, false, null));
        yield new Investments(more);
      }
      case FinancingComposed e ->
          change(e.item(), one -> new Item(one.amount(), one.stage(), true, one.screening()));
      case SafeguardScreened e ->
          change(e.item(), one -> new Item(one.amount(), one.stage(), one.financed(), e.result()));
      case InvestmentStageChanged e ->
          change(e.item(), one -> new Item(one.amount(), e.to(), one.financed(), one.screening()));
      default -> this;
    };
  }

  private Investments change(int number, UnaryOperator<Item> change) {
    SortedMap<Integer, Item> changed = new TreeMap<>(items);
    changed.computeIfPresent(number, (_, one) -> change.apply(one));
    return new Investments(changed);
  }

  /// @throws Refused if there is no item of this number
  Item item(int number) {
    Item item = items.get(number);
    if (item == null) {
      throw new Refused(InvestmentRule.ITEM_UNKNOWN, number);
    }
    return item;
  }
}
