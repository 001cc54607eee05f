package org.sdgcities.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventLeafTest {

  private static final EventLeaf LEAF =
      new EventLeaf(
          7,
          UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
          "sdg.CityRegistered",
          "1",
          Instant.parse("2026-03-03T10:00:00.000001Z"),
          List.of("city:mwanza", "locode:TZMWZ"),
          bytes("{\"city\":\"mwanza\"}"),
          bytes("{}"));

  /// RFC 6962, section 2.1, and the reference vectors of its test suites: the empty leaf and a leaf
  /// of one zero byte.
  @Test
  void the_leaf_hash_is_that_of_rfc_6962() {
    assertThat(hex(LeafHash.of(new byte[0])))
        .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    assertThat(hex(LeafHash.of(new byte[] {0})))
        .isEqualTo("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7");
  }

  /// Pinned: stored hashes are for ever, so this value must never change. Computed apart from this
  /// code, from the description of the record alone.
  @Test
  void the_hash_of_a_known_event_stays_what_it_was() {
    assertThat(hex(LEAF.hash()))
        .isEqualTo("bca544334454e299b5b21e3f3b2b7d7415e692dd81b7fa0ccee6cf26754f5184");
  }

  @Test
  void the_data_carries_no_content_only_its_digest() {
    assertThat(new String(LEAF.data(), StandardCharsets.ISO_8859_1))
        .contains("sdg.CityRegistered", "city:mwanza")
        .doesNotContain("{\"city\"");
  }

  @ParameterizedTest
  @MethodSource("changes")
  void any_changed_field_changes_the_hash(EventLeaf changed) {
    assertThat(hex(changed.hash())).isNotEqualTo(hex(LEAF.hash()));
  }

  static Stream<EventLeaf> changes() {
    return Stream.of(
        leaf(8, LEAF.eventId(), "sdg.CityRegistered", "1", LEAF.recordedAt(), LEAF.tags()),
        leaf(7, new UUID(1, 2), "sdg.CityRegistered", "1", LEAF.recordedAt(), LEAF.tags()),
        leaf(7, LEAF.eventId(), "sdg.CityRegistere", "1", LEAF.recordedAt(), LEAF.tags()),
        leaf(7, LEAF.eventId(), "sdg.CityRegistered", "2", LEAF.recordedAt(), LEAF.tags()),
        leaf(
            7,
            LEAF.eventId(),
            "sdg.CityRegistered",
            "1",
            LEAF.recordedAt().plusNanos(1000),
            LEAF.tags()),
        leaf(7, LEAF.eventId(), "sdg.CityRegistered", "1", LEAF.recordedAt(), List.of()),
        leaf(
            7,
            LEAF.eventId(),
            "sdg.CityRegistered",
            "1",
            LEAF.recordedAt(),
            List.of("city:mwanzal", "ocode:TZMWZ")),
        new EventLeaf(
            7,
            LEAF.eventId(),
            LEAF.type(),
            "1",
            LEAF.recordedAt(),
            LEAF.tags(),
            bytes("{\"city\":\"mwanzb\"}"),
            LEAF.metadata()),
        new EventLeaf(
            7,
            LEAF.eventId(),
            LEAF.type(),
            "1",
            LEAF.recordedAt(),
            LEAF.tags(),
            LEAF.payload(),
            bytes("{ }")));
  }

  private static EventLeaf leaf(
      long position, UUID id, String type, String version, Instant at, List<String> tags) {
    return new EventLeaf(position, id, type, version, at, tags, LEAF.payload(), LEAF.metadata());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
