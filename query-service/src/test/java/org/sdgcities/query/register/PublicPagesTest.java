package org.sdgcities.query.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuperseded;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuspended;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.certification.SuspensionGround;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Population;
import org.sdgcities.kernel.city.Profile;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.Bodies;
import org.sdgcities.kernel.criteria.Clocks;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.CriteriaEvent.CriteriaPublished;
import org.sdgcities.kernel.criteria.CriteriaEvent.IndicatorDefined;
import org.sdgcities.kernel.criteria.CriteriaVersion;
import org.sdgcities.kernel.criteria.Criterion;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.criteria.Direction;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.criteria.Level;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.criteria.Measure;
import org.sdgcities.kernel.criteria.Requirement;
import org.sdgcities.kernel.cycle.CycleEvent.CycleOpened;
import org.sdgcities.kernel.geo.Coordinates;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.geo.UnLocode;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.programme.LabId;
import org.sdgcities.kernel.review.ReviewEvent.StepDecided;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.query.QueryApplication;
import org.sdgcities.query.cases.Story;
import org.sdgcities.query.platform.Projected;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The pages of the public as a browser gets them, in all their languages, from the service as it
/// runs by itself.
class PublicPagesTest {

  private static final PersonId BY = new PersonId("somebody");
  private static final CityId MERIDA = new CityId("merida");
  private static final CycleId CYCLE = CycleId.of(MERIDA, 1);
  private static final CaseId FIRST = CaseId.of(CYCLE, 1);
  private static final CaseId SECOND = CaseId.of(CYCLE, 2);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private static Projected history;
  private static ConfigurableApplicationContext service;
  private static String address;
  private static long last;

  @BeforeAll
  static void start() {
    history = Projected.by();
    happened();
    last = history.log().reader().next() - 1;
    service =
        new SpringApplicationBuilder(QueryApplication.class)
            .properties(
                "spring.config.name=query-service",
                "server.address=127.0.0.1",
                "sdg.database.url=" + history.database().url(),
                "sdg.database.user=" + history.database().user(),
                "sdg.database.password=" + history.database().password(),
                "sdg.sign-in.issuer=https://issuer.example",
                "sdg.sign-in.client-id=pages",
                "spring.jmx.enabled=false")
            .run("--server.port=0");
    address =
        "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port");
  }

  @AfterAll
  static void stop() {
    service.close();
    history.close();
  }

  private static void happened() {
    StepRef step = StepRef.of(CYCLE, Step.DIAGNOSIS);
    CertificateNumber one = CertificateNumber.of(MERIDA, 1);
    CertificateNumber two = CertificateNumber.of(MERIDA, 2);
    history
        .on(LocalDate.of(2026, 3, 3))
        .given(
            indicator("SDG-11.6.2", "Fine particles in the air"),
            indicator("U4SSC-EN-1", "Drinking water"),
            new CriteriaPublished(criteria(), BY),
            new CityRegistered(
                MERIDA,
                new LabId("lab"),
                Words.of(Map.of("en", "Mérida", "es", "Mérida", "ar", "ميريدا")),
                new Country("484"),
                new UnLocode("MXMID"),
                new Coordinates(new BigDecimal("20.97"), new BigDecimal("-89.62")),
                new Population(777_615, "GeoNames"),
                BY),
            new CityEnrolled(MERIDA, "Agreement", BY),
            new CycleOpened(CYCLE, new CriteriaVersion("1"), Profile.STANDARD, BY),
            new StepOpened(step, BY),
            new StepDecided(step, 1, StepOutcome.ACCEPTED, List.of(), List.of(), BY),
            Story.decided(FIRST, Vote.GRANT, "L1"),
            Story.issued(FIRST, 1, "L1"),
            Story.decided(SECOND, Vote.GRANT, "L2"),
            Story.issued(SECOND, 2, "L2"),
            new CertificateSuperseded(one, two, BY),
            new CertificateSuspended(
                two, SuspensionGround.OWN_REQUEST, "A quake.", "-", LocalDate.of(2027, 1, 1), BY));
  }

  private static IndicatorDefined indicator(String code, String name) {
    return new IndicatorDefined(
        new IndicatorCode(code),
        Words.english(name),
        "%",
        "Society",
        "Inclusive",
        null,
        Direction.DOWN,
        null,
        null,
        "A list",
        "its name",
        BY);
  }

  private static Criteria criteria() {
    return new Criteria(
        new CriteriaVersion("1"),
        Words.of(Map.of("en", "Criteria one", "fr", "Critères un")),
        100_000,
        Map.of(
            Step.DIAGNOSIS,
            List.of(
                new Criterion(
                    new CriterionId("1a"),
                    Words.english("Know the air."),
                    List.of(
                        new Requirement(
                            Measure.INDICATOR_OBSERVED,
                            List.of("SDG-11.6.2"),
                            1,
                            Profile.STANDARD))))),
        List.of(
            new Level(new LevelId("L1"), Words.english("Data"), List.of(Step.DIAGNOSIS), null),
            new Level(
                new LevelId("L2"),
                Words.english("Better"),
                List.of(Step.DIAGNOSIS, Step.PLANNING),
                new Level.Improvement(new BigDecimal("0.50"), new BigDecimal("0.05")))),
        new Clocks(10, 45, 30, 15, 180, 30, 30, 60, 3, 270, 3),
        new Bodies(2, 3, 3));
  }

  private static HttpResponse<String> get(String path, String language) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(30))
            .header("Accept", "text/html")
            .header("Accept-Language", language)
            .header("Min-Position", Long.toString(last))
            .build();
    try {
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      HttpResponse<String> answer;
      do {
        answer = CLIENT.send(request, BodyHandlers.ofString());
        // Until the projectors have come so far; the service itself waits two seconds each time.
      } while (answer.body().contains("role=\"status\"><p") && System.nanoTime() < end);
      return answer;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String page(String path, String language) {
    HttpResponse<String> answer = get(path, language);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @ParameterizedTest
  @CsvSource({
    "/,en", "/,fr", "/,ar",
    "/?q=nowhere,en", "/?q=nowhere,fr", "/?q=nowhere,ar",
    "/cities/merida,en", "/cities/merida,fr", "/cities/merida,ar",
    "/certificates/merida-c1,en", "/certificates/merida-c1,fr", "/certificates/merida-c1,ar",
    "/certificates/merida-c2,en", "/certificates/merida-c2,fr", "/certificates/merida-c2,ar",
    "/criteria,en", "/criteria,fr", "/criteria,ar",
    "/indicators,en", "/indicators,fr", "/indicators,ar"
  })
  void every_page_speaks_every_language(String path, String language) {
    String page = page(path, language);

    assertThat(faultsOf(page)).as(page).isEmpty();
    assertThat(page)
        .contains(
            "<html lang=\"%s\" dir=\"%s\""
                .formatted(language, language.equals("ar") ? "rtl" : "ltr"));
  }

  /// A key without words is written as ??key_en??, and a code without a name in small letters.
  private static List<String> faultsOf(String page) {
    return List.of("??", "#{", "th:text", "certificate_", "in_progress", "own request_").stream()
        .filter(page::contains)
        .toList();
  }

  @Test
  void a_page_with_a_missing_text_would_be_found() {
    assertThat(faultsOf("<p>??register.title_fr??</p>")).containsExactly("??");
  }

  @Test
  void a_certificate_tells_who_decided_what_it_means_and_what_became_of_it() {
    String page = page("/certificates/merida-c2", "en");

    assertThat(page)
        .contains("This certificate does not hold today", "Its status: Suspended.")
        .contains("Paused at the own request of the city")
        .contains("A panel of 3 people")
        .contains("at least 50% of the priority indicators", "by more than 5%")
        .contains("3 March 2026");
    assertThat(page("/certificates/merida-c1", "fr"))
        .contains("Remplacé par", "/certificates/merida-c2", "3 mars 2026");
    assertThat(page("/certificates/merida-c1", "ar")).contains("3 مارس 2026");
  }

  @Test
  void names_stand_with_their_language() {
    String page = page("/cities/merida", "ar");

    assertThat(page)
        .contains("<bdi lang=\"es\">Mérida</bdi>", "الإسبانية")
        .contains("المكسيك", "777,615")
        .contains(">ميريدا</h1>");
    assertThat(page("/", "fr")).contains("Mexique", "lang=\"en\">Mérida</a>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"merida", "M%C3%89RIDA", "mxmid", "%D9%85%D9%8A%D8%B1"})
  void a_city_is_found_as_people_type_it(String sought) {
    assertThat(page("/?q=" + sought, "en")).contains("href=\"/cities/merida\"");
    assertThat(page("/?q=" + sought + "x", "en")).doesNotContain("href=\"/cities/merida\"");
  }

  @Test
  void the_number_of_any_certificate_leads_to_it() {
    HttpResponse<String> answer = get("/?q=merida-c1", "en");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/certificates/merida-c1");
  }

  @Test
  void indicators_are_found_by_word_and_set() {
    assertThat(page("/indicators?q=WATER", "en"))
        .contains("U4SSC-EN-1", "Shown: 1 of 2.")
        .doesNotContain("id=\"SDG-11.6.2\"");
    assertThat(page("/indicators?set=SDG", "en"))
        .contains("id=\"SDG-11.6.2\"")
        .doesNotContain("id=\"U4SSC-EN-1\"");
    assertThat(page("/indicators?set=SDG&q=water", "en")).contains("No indicator was found.");
  }
}
