package org.sdgcities.query.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.cases.Onlooker;
import org.sdgcities.query.platform.ReadsFrom;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.platform.Shows;
import org.sdgcities.web.problem.NotFound;
import org.sdgcities.web.problem.NotYours;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Leads to any moment in the past of a city.
@Controller
@ReadsFrom(AuditProjector.NAME)
final class CityThenController {

  private final CityThen past;
  private final AuditPage pages;
  private final Trail trail;
  private final LogReader log;
  private final Access access;

  CityThenController(CityThen past, AuditPage pages, Trail trail, LogReader log, Access access) {
    this.past = past;
    this.pages = pages;
    this.trail = trail;
    this.log = log;
    this.access = access;
  }

  /// The city at a moment, and the ways to others.
  ///
  /// @param position the last entry of the log that counts; -1 before the first
  /// @param at when that entry was recorded, or null
  /// @param event whether that entry is about the city itself
  /// @param previous position of the city's entry before; null if there is none
  /// @param next position of the city's entry after; null if there is none
  /// @param mayAudit whether the reader may look at single entries too
  record CityThenPage(
      String city,
      Words names,
      long position,
      @Nullable Instant at,
      boolean event,
      @Nullable Long previous,
      @Nullable Long next,
      CityThen.Then then,
      Timeline timeline,
      boolean mayAudit) {

    /// @return the day that the field for the date begins with
    public @Nullable LocalDate day() {
      return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
  }

  @GetMapping("/audit/cities/{city}/at")
  @Shows(CityThenPage.class)
  Object at(
      @PathVariable String city,
      @RequestParam(required = false) @Nullable String position,
      @RequestParam(required = false) @Nullable String date,
      HttpServletRequest request) {
    Viewer viewer = access.viewer();
    if (!viewer.seesAll()) {
      throw new NotYours();
    }
    Words names = pages.namesOf(city).orElseThrow(NotFound::new);
    long at = asked(position, date);
    List<Trail.Moment> moments = trail.moments(city);
    return Shown.as(
        "audit/then",
        new CityThenPage(
            city,
            names,
            at,
            log.page(Math.max(0, at), 1).stream()
                .filter(event -> event.position() == at)
                .map(StoredEvent::recordedAt)
                .findFirst()
                .orElse(null),
            moments.stream().anyMatch(moment -> moment.position() == at),
            before(moments, at),
            after(moments, at),
            past.at(id(city), at, Onlooker.of(viewer)),
            Timeline.of(moments, at),
            viewer.holdsAnyOf(Role.AUDITOR, Role.REGISTRAR, Role.GLOBAL_MODERATOR)),
        request);
  }

  /// @return the position asked for, or the last one of the day, or the last one there is
  private long asked(@Nullable String position, @Nullable String date) {
    long head = log.next() - 1;
    LocalDate day = AuditController.day(date);
    if (day != null) {
      return log.firstAt(day.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC))
          .map(first -> first - 1)
          .orElse(head);
    }
    return Positions.read(position).map(asked -> Math.min(asked, head)).orElse(head);
  }

  private static @Nullable Long before(List<Trail.Moment> moments, long at) {
    return moments.stream()
        .map(Trail.Moment::position)
        .filter(position -> position < at)
        .reduce((former, later) -> later)
        .orElse(null);
  }

  private static @Nullable Long after(List<Trail.Moment> moments, long at) {
    return moments.stream()
        .map(Trail.Moment::position)
        .filter(position -> position > at)
        .findFirst()
        .orElse(null);
  }

  private static CityId id(String city) {
    try {
      return new CityId(city);
    } catch (InvalidValue e) {
      throw new NotFound();
    }
  }
}
