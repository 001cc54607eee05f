package org.sdgcities.query.desk;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.steps.CriterionProgress;
import org.sdgcities.query.steps.StepLists;
import org.sdgcities.query.steps.StepLists.Listed;
import org.sdgcities.query.steps.StepRow;
import org.sdgcities.query.steps.StepStage;
import org.sdgcities.query.steps.StepsPage;
import org.sdgcities.query.steps.StepsPage.CaseRow;
import org.sdgcities.query.steps.StepsPage.CityRow;
import org.sdgcities.query.steps.StepsPage.CycleRow;
import org.springframework.stereotype.Component;

/// What a person sees who has just signed in.
@Component
public final class HomePage {

  /// More of one kind are on the pages where they are done.
  private static final int MOST = 20;

  private final StepsPage steps;
  private final StepLists lists;
  private final Catalogue catalogue;
  private final Access access;

  public HomePage(StepsPage steps, StepLists lists, Catalogue catalogue, Access access) {
    this.steps = steps;
    this.lists = lists;
    this.catalogue = catalogue;
    this.access = access;
  }

  /// @param roles that the viewer holds today
  /// @param tasks in the order of their last days
  /// @param doors pages that are for people with his roles, by their paths
  public record Home(
      List<Part> roles,
      List<CityCard> cities,
      List<Task> tasks,
      List<String> doors,
      LocalDate today) {}

  /// A role of the viewer.
  ///
  /// @param scope name of what it reaches to; null for the whole programme
  /// @param validTo last day, or null
  public record Part(Role role, @Nullable Words scope, @Nullable LocalDate validTo) {}

  /// @param cycle the newest, or null
  /// @param application the newest of that cycle, or null
  public record CityCard(
      CityRow city, @Nullable CycleRow cycle, List<StepRow> steps, @Nullable CaseRow application) {}

  Home of(Viewer viewer) {
    List<String> own = access.ownCities(viewer).stream().map(CityId::value).toList();
    List<CityCard> cards = cards(own);
    List<Task> tasks = new ArrayList<>(cityTasks(cards, viewer));
    tasks.addAll(reviewTasks(viewer));
    tasks.sort(Task.BY_DUE);
    return new Home(parts(viewer), cards, tasks, doors(viewer), access.today());
  }

  private List<Part> parts(Viewer viewer) {
    return viewer.roles().stream()
        .map(held -> new Part(held.role(), nameOf(held.scope()), held.validTo()))
        .toList();
  }

  private @Nullable Words nameOf(Scope scope) {
    String name = scope.name();
    return switch (scope.kind()) {
      case GLOBAL -> null;
      case HUB -> catalogue.hub(name).map(Catalogue.Hub::names).orElse(Words.english(name));
      case LAB ->
          catalogue.lab(name).map(lab -> Words.english(lab.name())).orElse(Words.english(name));
      case CITY -> steps.city(name).map(CityRow::names).orElse(Words.english(name));
    };
  }

  private List<CityCard> cards(List<String> own) {
    Map<String, List<CycleRow>> cycles =
        steps.cycles(own).stream().collect(groupingBy(CycleRow::city));
    List<CycleRow> newest = cycles.values().stream().map(List::getFirst).toList();
    Map<String, List<StepRow>> rows =
        steps.steps(newest.stream().map(CycleRow::cycle).toList()).stream()
            .collect(groupingBy(StepRow::cycle));
    Map<String, List<CaseRow>> cases =
        steps.cases(own).stream().collect(groupingBy(CaseRow::cycle));
    List<CityCard> cards = new ArrayList<>();
    for (CityRow city : steps.cities(own)) {
      List<CycleRow> its = cycles.getOrDefault(city.city(), List.of());
      CycleRow cycle = its.isEmpty() ? null : its.getFirst();
      cards.add(
          cycle == null
              ? new CityCard(city, null, List.of(), null)
              : new CityCard(
                  city,
                  cycle,
                  rows.getOrDefault(cycle.cycle(), List.of()),
                  cases.getOrDefault(cycle.cycle(), List.of()).stream().findFirst().orElse(null)));
    }
    return cards;
  }

  private List<Task> cityTasks(List<CityCard> cards, Viewer viewer) {
    List<StepRow> drafts =
        cards.stream()
            .flatMap(card -> card.steps().stream())
            .filter(step -> step.stage() == StepStage.DRAFT)
            .toList();
    Map<String, List<CriterionProgress>> progress =
        steps.progress(
            cards.stream().map(CityCard::cycle).filter(java.util.Objects::nonNull).toList(),
            drafts);
    List<Task> tasks = new ArrayList<>();
    for (CityCard card : cards) {
      CitySide side = CitySide.of(viewer, card.city());
      ofCity(card, side, tasks);
      for (StepRow step : card.steps()) {
        boolean complete =
            progress.getOrDefault(step.step(), List.of()).stream()
                .allMatch(CriterionProgress::complete);
        Task.Kind kind = kind(side, card, step, complete, viewer);
        if (kind != null) {
          tasks.add(Task.ofCity(kind, step, card.city().names()));
        }
      }
    }
    return tasks;
  }

  private void ofCity(CityCard card, CitySide side, List<Task> tasks) {
    CityRow city = card.city();
    String page = "/desk/" + city.city();
    if (side.signs() && city.enrolledOn() == null) {
      tasks.add(new Task(Task.Kind.ENROL, city.city(), city.names(), null, null, page));
    }
    if (side.leads()
        && city.hub() != null
        && card.cycle() == null
        && !catalogue.criteria().isEmpty()) {
      tasks.add(new Task(Task.Kind.OPEN_CYCLE, city.city(), city.names(), null, null, page));
    }
    CaseRow application = card.application();
    if (side.signs() && application != null && application.stage().equals("APPLIED")) {
      tasks.add(new Task(Task.Kind.SIGN_APPLICATION, city.city(), city.names(), null, null, page));
    }
  }

  private static Task.@Nullable Kind kind(
      CitySide side, CityCard card, StepRow step, boolean complete, Viewer viewer) {
    StepRow former =
        card.steps().stream()
            .filter(one -> step.name().former().filter(name -> name == one.name()).isPresent())
            .findFirst()
            .orElse(null);
    StepActs may = StepActs.of(side, step, complete, former, viewer.person());
    return Task.kindOf(side, step, may);
  }

  private List<Task> reviewTasks(Viewer viewer) {
    List<Task> tasks = new ArrayList<>();
    List<String> led = viewer.scopesOf(Role.HUB_LEAD).stream().map(Scope::name).toList();
    if (!led.isEmpty()) {
      add(tasks, Task.Kind.ASSIGN_REVIEWERS, at(StepStage.SUBMITTED, led));
    }
    if (viewer.holdsAnyOf(Role.HUB_REVIEWER)) {
      add(
          tasks,
          Task.Kind.REVIEW,
          lists.awaiting(viewer.person()).stream()
              .filter(one -> one.step().stage() == StepStage.UNDER_REVIEW)
              .toList());
    }
    if (viewer.holdsAnyOf(Role.GLOBAL_MODERATOR)) {
      add(tasks, Task.Kind.DECIDE, at(StepStage.REVIEWED, null));
    }
    return tasks;
  }

  private List<Listed> at(StepStage stage, @Nullable List<String> hubs) {
    return lists.list(new StepLists.Wanted(List.of(stage), null, hubs, 0, MOST));
  }

  private static void add(List<Task> tasks, Task.Kind kind, List<Listed> listed) {
    listed.forEach(one -> tasks.add(Task.ofReview(kind, one.step(), one.names())));
  }

  private static List<String> doors(Viewer viewer) {
    List<String> doors = new ArrayList<>();
    if (viewer.seesAll() || viewer.holdsAnyOf(Role.HUB_LEAD, Role.HUB_REVIEWER)) {
      doors.add("reviews");
    }
    if (viewer.seesAll()) {
      doors.add("cases");
    }
    if (viewer.holdsAnyOf(Role.AUDITOR)) {
      doors.add("audit");
    }
    if (viewer.holdsAnyOf(Role.PROGRAMME_ADMIN)) {
      doors.add("people");
    }
    if (viewer.holdsAnyOf(Role.PROGRAMME_ADMIN, Role.CRITERIA_STEWARD, Role.LAB_LEAD)) {
      doors.add("programme");
    }
    if (viewer.holdsAnyOf(Role.PROGRAMME_ADMIN, Role.AUDITOR)) {
      doors.add("operations");
    }
    return doors;
  }
}
