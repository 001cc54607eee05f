package org.sdgcities.query.steps.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sdgcities.kernel.investment.InvestmentEvent.FinancingComposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentItemProposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentStageChanged;
import org.sdgcities.kernel.investment.InvestmentEvent.NationalPipelineLinked;
import org.sdgcities.kernel.investment.InvestmentEvent.SafeguardScreened;
import org.sdgcities.kernel.investment.Stage;
import org.sdgcities.kernel.planning.PlanningEvent.PlanObjectiveSet;
import org.sdgcities.query.steps.drawing.ShareBar;

/// Step 4: what the city wants to invest in.
///
/// @param objectives of the plan, which the items serve
public record InvestmentContent(List<Item> items, List<Entry<PlanObjectiveSet>> objectives)
    implements Content {

  /// An investment. Of what was stated several times, the last holds.
  public record Item(
      Entry<InvestmentItemProposed> proposed,
      List<Entry<FinancingComposed>> financings,
      List<Entry<SafeguardScreened>> screenings,
      List<Entry<NationalPipelineLinked>> pipelines,
      List<Entry<InvestmentStageChanged>> stages) {

    public int number() {
      return proposed.event().item();
    }

    /// @return how far it has come
    public Stage stage() {
      return stages.isEmpty() ? Stage.IDEATION : stages.getLast().event().to();
    }

    public Optional<FinancingComposed> financing() {
      return last(financings).map(Entry::event);
    }

    public Optional<SafeguardScreened> screening() {
      return last(screenings).map(Entry::event);
    }

    public Optional<NationalPipelineLinked> pipeline() {
      return last(pipelines).map(Entry::event);
    }

    /// @return how the financing is shared
    public Optional<ShareBar> bar() {
      return financing().map(FinancingComposed::sources).map(ShareBar::of);
    }

    private static <T> Optional<T> last(List<T> list) {
      return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
    }
  }

  static InvestmentContent of(Entries entries) {
    List<Item> items = new ArrayList<>();
    for (Entry<InvestmentItemProposed> proposed : entries.of(InvestmentItemProposed.class)) {
      int number = proposed.event().item();
      items.add(
          new Item(
              proposed,
              entries.of(FinancingComposed.class).stream()
                  .filter(one -> one.event().item() == number)
                  .toList(),
              entries.of(SafeguardScreened.class).stream()
                  .filter(one -> one.event().item() == number)
                  .toList(),
              entries.of(NationalPipelineLinked.class).stream()
                  .filter(one -> one.event().item() == number)
                  .toList(),
              entries.of(InvestmentStageChanged.class).stream()
                  .filter(one -> one.event().item() == number)
                  .toList()));
    }
    return new InvestmentContent(items, entries.of(PlanObjectiveSet.class));
  }

  public List<Choice> objectiveChoices() {
    return objectives.stream()
        .map(one -> Choice.numbered(one.event().objective(), one.event().title()))
        .toList();
  }

  @Override
  public Set<String> indicators() {
    return Set.of();
  }
}
