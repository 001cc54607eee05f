package org.sdgcities.eventstore.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class EventJsonTest {

  private static final JsonMapper JSON = EventJson.mapper();

  record Id(String value) {}

  record Words(SortedMap<String, String> value) {}

  record Thing(
      Id id,
      Words words,
      List<Id> others,
      Map<Id, Integer> counts,
      BigDecimal amount,
      LocalDate day,
      Instant at,
      @Nullable String note) {}

  private static final Thing THING =
      new Thing(
          new Id("a"),
          new Words(new TreeMap<>(Map.of("en", "Word"))),
          List.of(new Id("b")),
          Map.of(new Id("c"), 3),
          new BigDecimal("1200.00"),
          LocalDate.of(2026, 3, 3),
          Instant.parse("2026-03-03T10:00:00Z"),
          null);

  private static final String TEXT =
      "{\"id\":\"a\",\"words\":{\"en\":\"Word\"},\"others\":[\"b\"],\"counts\":{\"c\":3},"
          + "\"amount\":1200.00,\"day\":\"2026-03-03\",\"at\":\"2026-03-03T10:00:00Z\"}";

  @Test
  void a_record_is_written_in_its_own_order_with_bare_ids_and_without_what_is_absent() {
    assertThat(JSON.writeValueAsString(THING)).isEqualTo(TEXT);
  }

  @Test
  void what_was_written_is_read_back_equal() {
    assertThat(JSON.readValue(TEXT, Thing.class)).isEqualTo(THING);
  }

  @Test
  void what_is_unknown_missing_twice_or_of_another_kind_is_refused() {
    for (String text :
        List.of(
            TEXT.replace("\"id\":\"a\",", "\"id\":\"a\",\"more\":1,"),
            TEXT.replace("\"id\":\"a\",", ""),
            TEXT.replace("\"id\":\"a\",", "\"id\":\"a\",\"id\":\"b\","),
            TEXT.replace("\"id\":\"a\"", "\"id\":7"),
            TEXT + "{}")) {
      assertThatExceptionOfType(JacksonException.class)
          .as(text)
          .isThrownBy(() -> JSON.readValue(text, Thing.class));
    }
  }

  @Test
  void too_deep_a_document_is_refused() {
    String deep = "[".repeat(EventJson.MAX_DEPTH + 1) + "]".repeat(EventJson.MAX_DEPTH + 1);

    assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> JSON.readTree(deep));
  }
}
