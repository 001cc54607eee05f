package org.sdgcities.standalone.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sdgcities.standalone.demo.acts.Act;
import org.sdgcities.standalone.demo.acts.Book;
import org.sdgcities.standalone.demo.city.Cycle;
import org.sdgcities.standalone.process.ServiceProcess;
import org.sdgcities.standalone.process.Visitor;
import org.sdgcities.standalone.process.Visitor.Answer;
import tools.jackson.databind.JsonNode;

/// Mwanza's way from an empty programme to a certificate, each act by the person whose act it is:
/// the lab registers, drafts, submits and applies, the authority signs, the hub assigns and
/// reviews, the global hub decides, the panel votes, the registrar issues. Then the public checks
/// the certificate, and the auditor goes through what was recorded.
class OneCityTest {

  private static final String AUDITOR = "jonas.reinholt@audit-office.example";

  /// @param by the person's id
  private record Told(long position, String type, String by) {}

  @TempDir private static Path data;

  private static ServiceProcess service;
  private static Visitor visitor;
  private static final Instant BEGUN = Instant.now();

  /// What the service has answered about the city, act by act.
  private static final List<Told> TOLD = new ArrayList<>();

  @BeforeAll
  static void the_city_goes_its_way() {
    service = ServiceProcess.start(data).ready();
    visitor = new Visitor(service.address(), service.password());
    Book book = new Book("one-city");
    World world = new World(LocalDate.now(ZoneOffset.UTC), book);
    new Foundation(world).tell();
    Cycle cycle = world.begun("mwanza", 200);
    cycle.diagnosis().passes();
    cycle.planning().passes();
    cycle.applies("L1").granted().issued();
    book.inOrder().forEach(OneCityTest::play);
  }

  @AfterAll
  static void end() {
    service.close();
  }

  private static void play(Act act) {
    Answer answer =
        act.file() == null
            ? visitor.send(act.by(), act.path(), act.body(), "en", act.key())
            : visitor.upload(act.by(), act.path(), act.body(), act.file().content(), act.key());
    assertThat(answer.status()).as(act.key() + ": " + answer.body()).isEqualTo(200);
    boolean isAboutIt =
        act.path().startsWith("/cities") || "city:mwanza".equals(act.body().get("scope"));
    if (isAboutIt) {
      for (JsonNode event : answer.body().required("events")) {
        String type = event.required("type").stringValue().replace("sdg.", "");
        TOLD.add(new Told(event.required("position").longValue(), type, visitor.id(act.by())));
      }
    }
  }

  private static long positionOf(String type, int which) {
    return TOLD.stream().filter(told -> told.type().equals(type)).toList().get(which).position();
  }

  private static long last() {
    return TOLD.getLast().position();
  }

  @Test
  void the_public_can_check_the_certificate() {
    JsonNode page = visitor.read(null, "/certificates/mwanza-c1?at=" + last()).body();
    assertThat(page.at("/holds").booleanValue()).isTrue();
    assertThat(page.at("/certificate/city").stringValue()).isEqualTo("mwanza");
    assertThat(page.at("/certificate/levelId").stringValue()).isEqualTo("L1");
    assertThat(page.at("/certificate/issuedPosition").longValue())
        .isEqualTo(positionOf("CertificateIssued", 0));
    assertThat(visitor.page(null, "/certificates/mwanza-c1", "en").body()).contains("mwanza-c1");
    assertThat(visitor.page(null, "/", "en").body()).contains("Mwanza");
    assertThat(visitor.read(null, "/certificates/mwanza-c2").status()).isEqualTo(404);
  }

  @Test
  void the_history_has_every_event_in_order_with_who_and_when() {
    List<Told> history = new ArrayList<>();
    Instant former = BEGUN;
    String from = "?at=" + last();
    while (!from.isEmpty()) {
      JsonNode page = visitor.read(AUDITOR, "/audit/cities/mwanza" + from).body().at("/history");
      assertThat(page.at("/total").longValue()).isEqualTo(TOLD.size());
      for (JsonNode entry : page.required("entries")) {
        Instant at = Instant.parse(entry.required("at").stringValue());
        assertThat(at).isBetween(former, Instant.now());
        former = at;
        assertThat(entry.required("intact").booleanValue()).isTrue();
        history.add(
            new Told(
                entry.required("position").longValue(),
                entry.required("type").stringValue(),
                entry.required("actor").stringValue()));
      }
      JsonNode next = page.at("/next");
      from = next.isNumber() ? "?position=" + next.longValue() : "";
    }
    assertThat(history).isEqualTo(TOLD);
    assertThat(history).extracting(Told::by).as("people who acted").contains(roles());
  }

  private static String[] roles() {
    return new String[] {
      visitor.id("baraka.kimaro@lab-tanzania.example"),
      visitor.id("rehema.mwakalinga@lab-tanzania.example"),
      visitor.id("upendo.lyimo@mwanza.example"),
      visitor.id("achieng.cheruiyot@hub-africa.example"),
      visitor.id("otieno.odhiambo@global-hub.example")
    };
  }

  @Test
  void the_history_is_for_auditors() {
    assertThat(visitor.read(null, "/audit/cities/mwanza").status()).isEqualTo(401);
    assertThat(visitor.read("baraka.kimaro@lab-tanzania.example", "/audit/cities/mwanza").status())
        .isEqualTo(403);
  }

  @Test
  void the_city_is_shown_as_it_stood_before_each_decision() {
    long accepted = positionOf("StepDecided", 0);
    assertThat(stageOf("DIAGNOSIS", accepted - 1)).isEqualTo("UNDER_REVIEW");
    assertThat(stageOf("DIAGNOSIS", accepted)).isEqualTo("ACCEPTED");
    long issued = positionOf("CertificateIssued", 0);
    assertThat(then(issued - 1).at("/register/certificates")).isEmpty();
    assertThat(then(issued).at("/register/certificates")).hasSize(1);
    assertThat(then(positionOf("CityRegistered", 0) - 1).at("/register").isMissingNode()).isTrue();
  }

  private static String stageOf(String step, long position) {
    for (JsonNode row : then(position).at("/register/steps")) {
      if (row.required("step").stringValue().equals(step)) {
        return row.required("stage").stringValue();
      }
    }
    throw new AssertionError("no step " + step);
  }

  private static JsonNode then(long position) {
    return visitor.read(AUDITOR, "/audit/cities/mwanza/at?position=" + position).body().at("/then");
  }
}
