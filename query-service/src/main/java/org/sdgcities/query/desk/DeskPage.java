package org.sdgcities.query.desk;

import static java.util.stream.Collectors.partitioningBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.steps.CriterionProgress;
import org.sdgcities.query.steps.Round;
import org.sdgcities.query.steps.StepDetail;
import org.sdgcities.query.steps.StepRow;
import org.sdgcities.query.steps.StepsPage;
import org.sdgcities.query.steps.StepsPage.CaseRow;
import org.sdgcities.query.steps.StepsPage.CityRow;
import org.sdgcities.query.steps.StepsPage.CycleRow;
import org.sdgcities.query.steps.content.DiagnosisContent;
import org.sdgcities.query.steps.content.Observation;
import org.springframework.stereotype.Component;

/// What the desks of a city and of its steps show.
@Component
public final class DeskPage {

  private final StepsPage steps;
  private final Catalogue catalogue;
  private final Access access;

  public DeskPage(StepsPage steps, Catalogue catalogue, Access access) {
    this.steps = steps;
    this.catalogue = catalogue;
    this.access = access;
  }

  /// @param cycles the newest first
  /// @param cycle the one shown, or null if none has begun
  /// @param cases of the cycle shown, the newest first
  /// @param tasks what waits for the viewer at its steps, in the order of their last days
  public record CityDesk(
      CityRow city,
      Catalogue.@Nullable Lab lab,
      Catalogue.@Nullable Hub hub,
      List<CycleRow> cycles,
      @Nullable CycleRow cycle,
      List<StepCard> steps,
      List<CaseRow> cases,
      List<Task> tasks,
      CityActs may,
      LocalDate today) {}

  /// @param round the one submitted last, or null
  public record StepCard(
      StepRow step, List<CriterionProgress> criteria, @Nullable Round round, StepActs may) {

    public boolean complete() {
      return criteria.stream().allMatch(CriterionProgress::complete);
    }

    /// @return how many criteria are complete
    public long done() {
      return criteria.stream().filter(CriterionProgress::complete).count();
    }
  }

  /// @param choices what the forms offer; null if nothing can be changed
  /// @param recording indicator that a figure is to be recorded for, or null
  /// @param correcting figure that is to be corrected, or null
  public record Workspace(
      StepDetail detail,
      StepActs may,
      @Nullable Choices choices,
      Catalogue.@Nullable Indicator recording,
      @Nullable Observation correcting,
      LocalDate today)
      implements Shown.Versioned {

    @Override
    public long position() {
      return detail.step().position();
    }
  }

  /// What the forms of a workspace offer.
  ///
  /// @param asked indicators that the criteria of the step name
  /// @param others all other indicators
  public record Choices(List<Catalogue.Indicator> asked, List<Catalogue.Indicator> others) {}

  /// What is to be done with a figure, as the address says.
  ///
  /// @param indicator code of the one to record a figure for, or null
  /// @param observation number of the one to correct, or null
  record Wish(@Nullable String indicator, @Nullable Integer observation) {}

  /// @param cycleNumber of the cycle to be shown; null for the newest
  Optional<CityDesk> city(String city, @Nullable Integer cycleNumber, Viewer viewer) {
    return steps
        .city(city)
        .map(row -> {
          access.mustSee(viewer, new CityId(row.city()));
          return city(row, cycleNumber, viewer);
        });
  }

  private CityDesk city(CityRow city, @Nullable Integer cycleNumber, Viewer viewer) {
    List<CycleRow> cycles = steps.cycles(List.of(city.city()));
    CycleRow newest = cycles.isEmpty() ? null : cycles.getFirst();
    CycleRow cycle =
        cycles.stream()
            .filter(one -> cycleNumber != null && one.number() == cycleNumber)
            .findFirst()
            .orElse(newest);
    List<CaseRow> cases = steps.cases(List.of(city.city()));
    List<StepRow> rows = cycle == null ? List.of() : steps.steps(List.of(cycle.cycle()));
    CitySide side = CitySide.of(viewer, city);
    CityActs may =
        CityActs.of(
            side,
            new CityActs.Standing(
                city,
                newest,
                newest == null ? null : steps.criteria(newest).orElse(null),
                Objects.equals(cycle, newest) ? rows : List.of(),
                cases,
                catalogue.criteria()),
            viewer.person(),
            access.today());
    List<StepCard> cards = cycle == null ? List.of() : cards(cycle, rows, side, viewer);
    return new CityDesk(
        city,
        catalogue.lab(city.lab()).orElse(null),
        catalogue.hub(city.hub()).orElse(null),
        cycles,
        cycle,
        cards,
        cases.stream().filter(one -> cycle != null && one.cycle().equals(cycle.cycle())).toList(),
        tasks(city, side, cards),
        may,
        access.today());
  }

  private static List<Task> tasks(CityRow city, CitySide side, List<StepCard> cards) {
    List<Task> tasks = new ArrayList<>();
    for (StepCard card : cards) {
      Task.Kind kind = Task.kindOf(side, card.step(), card.may());
      if (kind != null) {
        tasks.add(Task.ofCity(kind, card.step(), city.names()));
      }
    }
    tasks.sort(Task.BY_DUE);
    return tasks;
  }

  private List<StepCard> cards(CycleRow cycle, List<StepRow> rows, CitySide side, Viewer viewer) {
    Map<String, List<CriterionProgress>> progress = steps.progress(List.of(cycle), rows);
    List<StepCard> cards = new ArrayList<>();
    StepRow former = null;
    for (StepRow row : rows) {
      List<CriterionProgress> criteria = progress.getOrDefault(row.step(), List.of());
      boolean complete = criteria.stream().allMatch(CriterionProgress::complete);
      cards.add(
          new StepCard(
              row,
              criteria,
              steps.round(row).orElse(null),
              StepActs.of(side, row, complete, former, viewer.person())));
      former = row;
    }
    return cards;
  }

  Optional<Workspace> step(String step, Wish wish, Viewer viewer) {
    return steps
        .step(step)
        .map(row -> {
          access.mustSee(viewer, new CityId(row.city()));
          return workspace(steps.detail(new StepRef(row.step())).orElseThrow(), wish, viewer);
        });
  }

  private Workspace workspace(StepDetail detail, Wish wish, Viewer viewer) {
    StepActs may =
        StepActs.of(
            CitySide.of(viewer, detail.city()),
            detail.step(),
            detail.complete(),
            former(detail.step()),
            viewer.person());
    return new Workspace(
        detail,
        may,
        may.edit() || may.observe() ? choices(detail) : null,
        may.observe() && wish.indicator() != null
            ? catalogue.indicator(wish.indicator()).orElse(null)
            : null,
        may.observe() ? correcting(detail, wish) : null,
        access.today());
  }

  private static @Nullable Observation correcting(StepDetail detail, Wish wish) {
    Integer number = wish.observation();
    return number != null && detail.content() instanceof DiagnosisContent content
        ? content.observation(number).filter(one -> one.value() != null).orElse(null)
        : null;
  }

  private @Nullable StepRow former(StepRow step) {
    return step.name().former().stream()
        .flatMap(
            name -> steps.steps(List.of(step.cycle())).stream().filter(one -> one.name() == name))
        .findFirst()
        .orElse(null);
  }

  private Choices choices(StepDetail detail) {
    List<String> asked =
        steps.criteria(detail.cycle()).stream()
            .map(Criteria::steps)
            .flatMap(all -> all.values().stream())
            .flatMap(List::stream)
            .flatMap(criterion -> criterion.requires().stream())
            .flatMap(requirement -> requirement.of().stream())
            .toList();
    Map<Boolean, List<Catalogue.Indicator>> indicators =
        catalogue.indicators().stream().collect(partitioningBy(one -> asked.contains(one.code())));
    return new Choices(
        indicators.getOrDefault(true, List.of()), indicators.getOrDefault(false, List.of()));
  }
}
