package org.sdgcities.query.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.query.cases.Story.applied;
import static org.sdgcities.query.cases.Story.convened;
import static org.sdgcities.query.cases.Story.signed;
import static org.sdgcities.query.cases.Story.voted;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.query.cases.Story;
import org.sdgcities.query.platform.Events;
import org.sdgcities.query.platform.Projected;

class AuditProjectorTest {

  private static final CityId MWANZA = new CityId("mwanza");
  private static final CityId LA_PAZ = new CityId("la-paz");
  private static final CaseId CASE = CaseId.of(CycleId.of(MWANZA, 1), 1);

  private final Projected projected = Projected.by(new AuditProjector());
  private final Events events = new Events(Projected.JSON);
  private final AuditPage pages =
      new AuditPage(
          projected.jdbc(),
          projected.log().reader(),
          new Trail(projected.log().reader(), events, Projected.JSON),
          events,
          Projected.JSON);

  @BeforeEach
  void twoCities() {
    projected.given(Story.published());
    projected.on(LocalDate.of(2026, 3, 1)).given(Story.joined(MWANZA));
    projected.on(LocalDate.of(2026, 3, 2)).given(Story.joined(LA_PAZ));
    projected.on(LocalDate.of(2026, 3, 5)).given(applied(CASE, "L2"), signed(CASE, 5));
  }

  @AfterEach
  void close() {
    projected.close();
  }

  private static Trail.Question asking(
      @Nullable String type, @Nullable String text, @Nullable LocalDate from) {
    return new Trail.Question(type, null, text, from, null);
  }

  private List<Long> found(Trail.Question question) {
    return pages.history("mwanza", question, 0, nothing()).entries().stream()
        .map(Entry::position)
        .toList();
  }

  private static Predicate<StoredEvent> nothing() {
    return event -> false;
  }

  @Test
  void the_overview_counts_what_the_log_holds_about_each_city() {
    AuditPage.Overview overview = pages.overview();

    assertThat(overview.head().position()).isEqualTo(10);
    assertThat(overview.cities())
        .extracting(city -> city.city() + " " + city.events() + " " + city.lastPosition())
        .containsExactly("la-paz 4 8", "mwanza 6 10");
    assertThat(pages.namesOf("mwanza").orElseThrow().in("en")).isEqualTo("City of mwanza");
    assertThat(pages.namesOf("atlantis")).isEmpty();
  }

  @Test
  void a_city_s_history_holds_all_its_entries_in_order_and_no_others() {
    assertThat(found(asking(null, null, null))).containsExactly(1L, 2L, 3L, 4L, 9L, 10L);
  }

  @Test
  void a_history_is_searched_by_type_by_day_and_by_what_it_mentions() {
    assertThat(found(asking("sdg.HubAssigned", null, null))).containsExactly(3L);
    assertThat(found(asking(null, null, LocalDate.of(2026, 3, 5)))).containsExactly(9L, 10L);
    assertThat(found(asking(null, "AGREEMENT", null))).containsExactly(2L);
    assertThat(found(asking(null, "no such word", null))).isEmpty();
  }

  @Test
  void what_is_withheld_is_listed_without_its_content_and_is_not_found_by_it() {
    projected.given(
        convened(CASE, Story.AMA, Story.BEN, Story.CIM), voted(CASE, Story.AMA, Vote.REFUSE));
    Predicate<StoredEvent> votes = event -> event.type().endsWith(".VoteCast");

    Entry vote = pages.history("mwanza", asking(null, null, null), 0, votes).entries().getLast();

    assertThat(vote.withheld()).isTrue();
    assertThat(vote.details()).isEmpty();
    assertThat(pages.history("mwanza", asking(null, "because, says", null), 0, votes).entries())
        .isEmpty();
    assertThat(found(asking(null, "because, says", null))).hasSize(1);
  }

  @Test
  void an_entry_shows_its_stored_bytes_and_that_its_hash_still_holds() {
    AuditPage.Whole whole = pages.whole(pages.stored(2).orElseThrow());

    assertThat(whole.payload()).isEqualTo(new String(stored(2).payload(), StandardCharsets.UTF_8));
    assertThat(whole.storedHash()).hasSize(64).isEqualTo(whole.computedHash());
    assertThat(whole.city()).isEqualTo("mwanza");
    assertThat(whole.entry().actor()).isEqualTo("somebody");
    assertThat(whole.entry().intact()).isTrue();
    assertThat(whole.previous()).isEqualTo(1);
    assertThat(whole.next()).isEqualTo(3);
    assertThat(pages.stored(11)).isEmpty();
  }

  @Test
  void an_entry_that_was_changed_afterwards_is_found_out() {
    StoredEvent written = stored(2);
    StoredEvent forged =
        new StoredEvent(
            written.position(),
            written.id(),
            written.type(),
            written.version(),
            written.recordedAt(),
            written.tags(),
            "{\"city\":\"mwanza\",\"agreement\":\"Forged\",\"by\":\"mayor\"}"
                .getBytes(StandardCharsets.UTF_8),
            written.metadata(),
            written.leafHash());

    AuditPage.Whole whole = pages.whole(forged);

    assertThat(whole.entry().intact()).isFalse();
    assertThat(whole.storedHash()).isNotEqualTo(whole.computedHash());
  }

  @Test
  void an_entry_that_nobody_can_read_is_still_shown_as_it_is_stored() {
    projected.append(
        List.of(
            new NewEvent(
                UUID.randomUUID(),
                "sdg.Unheard",
                "1",
                Instant.parse("2026-03-06T10:00:00Z"),
                List.of("city:mwanza"),
                "not json".getBytes(StandardCharsets.UTF_8),
                "neither".getBytes(StandardCharsets.UTF_8))));

    AuditPage.Whole whole = pages.whole(stored(11));

    assertThat(whole.entry().readable()).isFalse();
    assertThat(whole.entry().actor()).isNull();
    assertThat(whole.payload()).isEqualTo("not json");
  }

  private StoredEvent stored(long position) {
    return pages.stored(position).orElseThrow();
  }
}
