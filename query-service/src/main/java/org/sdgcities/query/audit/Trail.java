package org.sdgcities.query.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.query.platform.Events;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads a city's history straight from the log, past all projections.
@Component
public final class Trail {

  /// How many entries a page shows.
  static final int PAGE = 50;

  private static final int AT_ONCE = 1_000;

  private final LogReader log;
  private final Entry.Reader reader;

  public Trail(LogReader log, Events events, JsonMapper json) {
    this.log = log;
    this.reader = new Entry.Reader(events, json);
  }

  /// What is looked for.
  ///
  /// @param type full name of an event type, or null for all
  /// @param people ids of whom it is by or about; null for all
  /// @param text that its content mentions, or null
  /// @param from first day, UTC, or null
  /// @param to last day, UTC, or null
  record Question(
      @Nullable String type,
      @Nullable Set<String> people,
      @Nullable String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /// @param total how many there are
  /// @param before how many of them come before this page
  /// @param previous position at which the page before begins; null on the first
  /// @param next position at which the page after begins; null on the last
  record Found(
      List<StoredEvent> events,
      long total,
      long before,
      @Nullable Long previous,
      @Nullable Long next) {}

  /// A place in a city's history.
  record Moment(long position, Instant at) {}

  /// Finds a page of what is looked for.
  ///
  /// @param from position at which the page begins, or any before it
  /// @param withheld what the reader may not see, and so is not searched either
  Found find(String city, Question question, long from, Predicate<StoredEvent> withheld) {
    Pager pager = new Pager(from);
    Set<String> types = question.type() == null ? Set.of() : Set.of(question.type());
    read(
        city,
        types,
        event -> {
          if (matches(event, question, withheld)) {
            pager.take(event);
          }
        });
    return pager.found();
  }

  /// @return where the city's history has its entries
  List<Moment> moments(String city) {
    List<Moment> moments = new ArrayList<>();
    read(city, Set.of(), event -> moments.add(new Moment(event.position(), event.recordedAt())));
    return moments;
  }

  private void read(String city, Set<String> types, Consumer<StoredEvent> each) {
    List<Criterion> criteria = List.of(new Criterion(Set.of("city:" + city), types));
    long from = 0;
    LogReader.Page page;
    do {
      page = log.matching(criteria, from, AT_ONCE);
      page.events().forEach(each);
      from = page.resumeAt();
    } while (!page.isLast());
  }

  private boolean matches(StoredEvent event, Question question, Predicate<StoredEvent> withheld) {
    LocalDate day = LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC);
    return (question.from() == null || !day.isBefore(question.from()))
        && (question.to() == null || !day.isAfter(question.to()))
        && (question.people() == null || concerns(event, question.people()))
        && (question.text() == null
            || (mentions(event, question.text().toLowerCase(Locale.ROOT))
                && !withheld.test(event)));
  }

  private boolean concerns(StoredEvent event, Set<String> people) {
    String actor = reader.metadata(event).get("actor");
    return (actor != null && people.contains(actor))
        || event.tags().stream()
            .anyMatch(tag -> tag.startsWith("person:") && people.contains(tag.substring(7)));
  }

  private boolean mentions(StoredEvent event, String text) {
    return reader
        .event(event)
        .map(read -> Details.of(read).stream().anyMatch(field -> field.mentions(text)))
        .orElseGet(() ->
            new String(event.payload(), StandardCharsets.UTF_8)
                .toLowerCase(Locale.ROOT)
                .contains(text));
  }

  /// Keeps one page of what passes by, and where the pages around it begin.
  private static final class Pager {

    private final long from;
    private final List<Long> starts = new ArrayList<>();
    private final List<StoredEvent> page = new ArrayList<>();
    private long total;
    private long before;
    private @Nullable Long next;

    Pager(long from) {
      this.from = from;
    }

    void take(StoredEvent event) {
      total++;
      if (event.position() < from) {
        before++;
        starts.add(event.position());
      } else if (page.size() < PAGE) {
        page.add(event);
      } else if (next == null) {
        next = event.position();
      }
    }

    Found found() {
      Long previous = starts.isEmpty() ? null : starts.get(Math.max(0, starts.size() - PAGE));
      return new Found(page, total, before, previous, next);
    }
  }
}
