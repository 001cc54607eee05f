package org.sdgcities.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.kernel.EventTypes;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.cases.Onlooker;
import org.sdgcities.query.platform.ReadsFrom;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.platform.Shows;
import org.sdgcities.web.directory.Directory;
import org.sdgcities.web.problem.NotFound;
import org.sdgcities.web.problem.NotYours;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The log, entry by entry.
@Controller("auditPages")
@ReadsFrom(AuditProjector.NAME)
final class AuditController {

  private final AuditPage pages;
  private final Ballots ballots;
  private final Access access;
  private final Directory directory;

  AuditController(AuditPage pages, Ballots ballots, Access access, Directory directory) {
    this.pages = pages;
    this.ballots = ballots;
    this.access = access;
    this.directory = directory;
  }

  /// What was typed into the fields by which a history is searched.
  record Typed(
      @Nullable String type,
      @Nullable String person,
      @Nullable String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    public boolean isEmpty() {
      return type == null && person == null && text == null && from == null && to == null;
    }
  }

  /// @param types short names of all event types, to choose from
  record HistoryPage(
      String city, Words names, Typed typed, AuditPage.History history, List<String> types) {}

  @GetMapping("/audit")
  @Shows(AuditPage.Overview.class)
  Object overview(HttpServletRequest request) {
    mayRead();
    return Shown.as("audit/index", pages.overview(), request);
  }

  @GetMapping("/audit/cities/{city}")
  @Shows(HistoryPage.class)
  Object history(
      @PathVariable String city,
      @RequestParam(required = false) @Nullable String type,
      @RequestParam(required = false) @Nullable String person,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      @RequestParam(required = false) @Nullable String position,
      HttpServletRequest request) {
    Viewer viewer = mayRead();
    Words names = pages.namesOf(city).orElseThrow(NotFound::new);
    Typed typed = new Typed(type(type), filled(person), filled(text), day(from), day(to));
    AuditPage.History history =
        pages.history(city, question(typed), Positions.read(position).orElse(0L), withheld(viewer));
    return Shown.as(
        "audit/history", new HistoryPage(city, names, typed, history, types()), request);
  }

  private Trail.Question question(Typed typed) {
    return new Trail.Question(
        typed.type() == null ? null : "sdg." + typed.type(),
        typed.person() == null ? null : called(typed.person()),
        typed.text(),
        typed.from(),
        typed.to());
  }

  /// @return whose name holds this, and who has it as an id
  private Set<String> called(String name) {
    String part = name.toLowerCase(Locale.ROOT);
    Set<String> people =
        directory.all().stream()
            .filter(entry -> entry.name().toLowerCase(Locale.ROOT).contains(part))
            .map(entry -> entry.person().value())
            .collect(Collectors.toSet());
    people.add(name);
    return people;
  }

  @GetMapping("/audit/events/{position:[0-9]{1,18}}")
  @Shows(AuditPage.Whole.class)
  Object event(@PathVariable long position, HttpServletRequest request) {
    Viewer viewer = mayRead();
    StoredEvent stored = pages.stored(position).orElseThrow(NotFound::new);
    AuditPage.Whole whole = pages.whole(stored);
    return Shown.as(
        "audit/event", withheld(viewer).test(stored) ? whole.withhold() : whole, request);
  }

  private Predicate<StoredEvent> withheld(Viewer viewer) {
    return ballots.withheldFrom(Onlooker.of(viewer));
  }

  private Viewer mayRead() {
    Viewer viewer = access.viewer();
    if (!viewer.holdsAnyOf(Role.AUDITOR, Role.REGISTRAR, Role.GLOBAL_MODERATOR)) {
      throw new NotYours();
    }
    return viewer;
  }

  private static List<String> types() {
    return EventTypes.ALL.stream()
        .map(DeclaredEvents::nameOf)
        .map(Entry::shortName)
        .sorted()
        .toList();
  }

  private static @Nullable String type(@Nullable String typed) {
    return typed != null && types().contains(typed) ? typed : null;
  }

  private static @Nullable String filled(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
