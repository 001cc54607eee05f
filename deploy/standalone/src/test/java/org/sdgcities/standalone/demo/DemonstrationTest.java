package org.sdgcities.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.standalone.demo.client.StoryStopped;
import org.sdgcities.standalone.demo.data.Cast;
import org.sdgcities.standalone.demo.data.Table;
import org.sdgcities.standalone.process.PlayedDemonstration;
import org.sdgcities.standalone.process.Visitor;
import tools.jackson.databind.JsonNode;

class DemonstrationTest {

  private static final String AUDITOR = new Cast().auditor();

  private final PlayedDemonstration demonstration = PlayedDemonstration.get();
  private final Visitor visitor = demonstration.visitor();

  @Test
  void a_bar_shows_how_far_it_has_come() {
    assertThat(demonstration.firstStart())
        .filteredOn(line -> line.matches(" {4}\\[[#·]{30}] \\d+ of \\d+ .*"))
        .hasSizeGreaterThan(5)
        .last()
        .asString()
        .contains("[##############################]");
  }

  @Test
  void the_closing_lines_name_somebody_for_each_role() {
    assertThat(String.join("\n", demonstration.firstStart()))
        .contains(
            "city lab",
            "city authority",
            "hub lead",
            "reviewer",
            "moderator",
            "panel member",
            "registrar",
            "auditor",
            "administrator");
  }

  @Test
  void a_second_start_changes_nothing() {
    assertThat(demonstration.afterSecond()).isEqualTo(demonstration.afterFirst());
  }

  /// Even if it did not remember that it has been played.
  @Test
  void playing_it_again_changes_nothing() {
    long before = demonstration.head();
    List<String> played = new ArrayList<>();
    new Demonstration(demonstration.begun())
        .play(
            demonstration.service().address(),
            demonstration.service().password(),
            time -> {},
            (acts, of, last) -> played.add(last));
    assertThat(played).hasSizeGreaterThan(1000);
    assertThat(demonstration.head()).isEqualTo(before);
  }

  @Test
  void a_story_that_is_refused_stops_and_says_where() {
    URI address = demonstration.service().address();
    String password = demonstration.service().password();
    assertThatThrownBy(() ->
            new Demonstration(demonstration.begun().minusYears(1))
                .play(address, password, time -> {}, (acts, of, last) -> {}))
        .isInstanceOf(StoryStopped.class)
        .hasMessageContaining("The demonstration stops at ");
  }

  @ParameterizedTest
  @CsvSource({
    "toamasina-c1, L1, ACTIVE",
    "gaborone-c1, L2, ACTIVE",
    "shanghai-c1, L3, ACTIVE",
    "dar-es-salaam-c2, L4, ACTIVE",
    "dar-es-salaam-c1, L2, SUPERSEDED",
    "antananarivo-c1, L1, SUPERSEDED",
    "antananarivo-c2, L2, ACTIVE",
    "aswan-c1, L1, EXPIRED",
    "beirut-c1, L1, SUSPENDED",
    "kinshasa-c1, L1, ACTIVE",
    "la-paz-c1, L1, ACTIVE",
    "francistown-c1, L1, ACTIVE"
  })
  void anybody_can_see_what_became_of_a_certificate(String number, String level, String status) {
    JsonNode certificate = visitor.read(null, "/certificates/" + number).body().at("/certificate");
    assertThat(certificate.at("/levelId").stringValue()).isEqualTo(level);
    assertThat(certificate.at("/status").stringValue()).isEqualTo(status);
  }

  @Test
  void kinshasa_was_returned_twice_and_then_accepted() {
    assertThat(outcomes("kinshasa", "StepDecided")).startsWith("RETURNED", "RETURNED", "ACCEPTED");
  }

  @Test
  void lima_is_asked_for_clarification() {
    assertThat(last("lima")).isEqualTo("ClarificationRequested");
  }

  @Test
  void la_paz_has_appealed_and_is_being_heard() {
    assertThat(last("la-paz")).isEqualTo("AppealAdmitted");
  }

  @Test
  void recife_was_upheld() {
    assertThat(outcomes("recife", "AppealDecided")).containsExactly("UPHELD");
  }

  @Test
  void many_are_under_way() {
    JsonNode cities = visitor.read(null, "/").body().at("/cities");
    int underWay = 0;
    for (JsonNode city : cities) {
      boolean certified =
          !city.path("certificate").isMissingNode() && !city.path("certificate").isNull();
      underWay += certified || !city.path("cycle").isNumber() ? 0 : 1;
    }
    assertThat(cities).hasSize(50);
    assertThat(underWay).isBetween(15, 40);
  }

  private List<String> outcomes(String city, String type) {
    List<String> outcomes = new ArrayList<>();
    String path = "/audit/cities/" + city + "?type=" + type;
    for (JsonNode entry : visitor.read(AUDITOR, path).body().at("/history/entries")) {
      String event = "/audit/events/" + entry.required("position").longValue();
      String payload = visitor.read(AUDITOR, event).body().required("payload").stringValue();
      outcomes.add(payload.replaceAll("(?s).*\"outcome\":\\s*\"([A-Z_]+)\".*", "$1"));
    }
    return outcomes;
  }

  private String last(String city) {
    String path = "/audit/cities/" + city;
    JsonNode history = visitor.read(AUDITOR, path).body().required("history");
    while (history.path("next").isNumber()) {
      String next = path + "?position=" + history.path("next").longValue();
      history = visitor.read(AUDITOR, next).body().required("history");
    }
    JsonNode entries = history.required("entries");
    return entries.required(entries.size() - 1).required("type").stringValue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/cities/mwanza",
        "/certificates/gaborone-c1",
        "/criteria",
        "/indicators",
        "/problems/D1.review",
        "/local-sign-in",
        "/no-such-page"
      })
  void every_page_says_that_figures_are_invented(String path) {
    assertThat(visitor.page(null, path, "en").body()).contains("Demonstration.", "invented");
    assertThat(visitor.page(null, path, "fr").body()).contains("inventé");
  }

  @Test
  void every_table_names_its_source() throws Exception {
    String sources = Table.text("SOURCES.md");
    Path tables = Path.of(Demonstration.class.getResource("/demo/SOURCES.md").toURI()).getParent();
    try (var files = Files.list(tables)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .hasSizeGreaterThan(5)
          .allMatch(name -> name.equals("SOURCES.md") || sources.contains(name));
    }
  }

  @Test
  void all_addresses_are_such_as_nobody_can_own() {
    assertThat(new Cast().members())
        .isNotEmpty()
        .allMatch(member -> member.mail().endsWith(".example"));
  }
}
