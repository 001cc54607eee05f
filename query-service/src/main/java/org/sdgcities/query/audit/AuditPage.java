package org.sdgcities.query.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.kernel.Words;
import org.sdgcities.query.platform.Events;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What auditors are shown of the log, and where it is found.
@Component
public final class AuditPage {

  private final JdbcClient jdbc;
  private final LogReader log;
  private final Trail trail;
  private final Entry.Reader reader;
  private final JsonMapper json;

  public AuditPage(JdbcClient jdbc, LogReader log, Trail trail, Events events, JsonMapper json) {
    this.jdbc = jdbc;
    this.log = log;
    this.trail = trail;
    this.json = json;
    this.reader = new Entry.Reader(events, json);
  }

  /// @param names null until it is registered
  record City(String city, @Nullable Words names, long events, long lastPosition, Instant lastAt) {}

  /// @param head the last entry; null while the log is empty
  record Overview(@Nullable Head head, List<City> cities) {}

  /// @param hash leaf hash, hexadecimal
  record Head(long position, Instant at, String type, String hash) {}

  /// @param entries as far as the page goes
  /// @param total how many entries there are of what is looked for
  /// @param first number of the first entry shown, counted from 1
  /// @param broken how many entries of this page are not as they were written
  record History(
      List<Entry> entries,
      long total,
      long first,
      long broken,
      @Nullable Long previous,
      @Nullable Long next) {}

  /// One event whole.
  ///
  /// @param city that it is about, or null
  /// @param payload the stored bytes as text
  /// @param metadata the stored bytes as text
  /// @param storedHash what was stored with it, hexadecimal
  /// @param computedHash what its fields give now
  /// @param previous position of the one before; null for the first
  /// @param next position of the one after; null for the last
  record Whole(
      Entry entry,
      String id,
      String type,
      @Nullable String city,
      List<String> tags,
      String payload,
      String metadata,
      String storedHash,
      String computedHash,
      @Nullable Long previous,
      @Nullable Long next) {

    /// @return the same without what it says
    Whole withhold() {
      return new Whole(
          entry.withhold(),
          id,
          type,
          city,
          tags,
          "",
          metadata,
          storedHash,
          computedHash,
          previous,
          next);
    }
  }

  Overview overview() {
    long next = log.next();
    Head head =
        next == 0
            ? null
            : log.page(next - 1, 1).stream()
                .findFirst()
                .map(last ->
                    new Head(
                        last.position(),
                        last.recordedAt(),
                        Entry.shortName(last.type()),
                        hex(last.leafHash())))
                .orElse(null);
    return new Overview(head, cities());
  }

  private List<City> cities() {
    return jdbc.sql(
            "select city, names, events, last_position, last_at from audit_city order by city")
        .query((row, number) ->
            new City(
                row.getString(1),
                names(row.getString(2)),
                row.getLong(3),
                row.getLong(4),
                row.getObject(5, OffsetDateTime.class).toInstant()))
        .list();
  }

  private @Nullable Words names(@Nullable String document) {
    return document == null ? null : json.readValue(document, Words.class);
  }

  /// @return how a city is called, if the log knows of it
  Optional<Words> namesOf(String city) {
    return cities().stream()
        .filter(one -> one.city().equals(city))
        .findFirst()
        .map(one -> one.names() == null ? Words.english(city) : one.names());
  }

  /// @param withheld whose content the reader may not see
  History history(
      String city, Trail.Question question, long from, Predicate<StoredEvent> withheld) {
    Trail.Found found = trail.find(city, question, from, withheld);
    List<Entry> entries =
        found.events().stream()
            .map(event -> withheld.test(event) ? reader.read(event).withhold() : reader.read(event))
            .toList();
    return new History(
        entries,
        found.total(),
        found.before() + 1,
        entries.stream().filter(entry -> !entry.intact()).count(),
        found.previous(),
        found.next());
  }

  Optional<StoredEvent> stored(long position) {
    return log.page(position, 1).stream().filter(event -> event.position() == position).findFirst();
  }

  Whole whole(StoredEvent event) {
    return new Whole(
        reader.read(event),
        event.id().toString(),
        event.type(),
        event.tags().stream()
            .filter(tag -> tag.startsWith("city:"))
            .map(tag -> tag.substring("city:".length()))
            .findFirst()
            .orElse(null),
        event.tags(),
        new String(event.payload(), StandardCharsets.UTF_8),
        new String(event.metadata(), StandardCharsets.UTF_8),
        hex(event.leafHash()),
        hex(event.leaf().hash()),
        event.position() == 0 ? null : event.position() - 1,
        event.position() + 1 < log.next() ? event.position() + 1 : null);
  }

  private static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }
}
