package org.sdgcities.certification.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.NOBODY;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sdgcities.certification.Town;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.kernel.people.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Commands through the door that programs and browsers use.
class CommandOverHttpTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ORGANISATION =
      """
      {"organisation": "%s", "name": "A university", "kind": "UNIVERSITY", "country": "834"}
      """;

  /// What a page masks the token of its cookie with is free; this mask changes nothing.
  private static final String FORM_TOKEN =
      Base64.getUrlEncoder().encodeToString("\0\0\0abc".getBytes(StandardCharsets.UTF_8));

  private static @TempDir Path folder;
  private static Service service;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @BeforeAll
  static void start() {
    service = Service.start(folder);
    for (PersonId person : List.of(ADMIN, LEAD, EDITOR, NOBODY)) {
      service.know(person, "en");
    }
    service.given(Town.programme());
    service.given(Town.opened());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static long events() {
    return service.bean(EventLog.class).reader().next();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
        .timeout(Duration.ofSeconds(30));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpRequest.Builder json(String path, PersonId by, String body) {
    return to(path)
        .header("Authorization", "Bearer " + Service.token(by))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static HttpRequest.Builder form(String path, PersonId by, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return to(path)
        .header("Cookie", "sdg_session=" + Service.token(by) + "; XSRF-TOKEN=abc")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "text/html,application/xhtml+xml")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String fresh() {
    return "university-" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static JsonNode problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    return JSON.readTree(answer.body());
  }

  @Test
  void a_program_is_told_what_happened_and_where_it_stands() {
    String id = fresh();
    HttpResponse<String> answer = send(json("/organisations", ADMIN, ORGANISATION.formatted(id)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    long position = Long.parseLong(answer.headers().firstValue("Log-Position").orElseThrow());
    assertThat(position).isEqualTo(events() - 1);
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"" + position + "\"");
    JsonNode happened = JSON.readTree(answer.body());
    assertThat(happened.at("/position").longValue()).isEqualTo(position);
    assertThat(happened.at("/events/0/type").stringValue()).isEqualTo("sdg.OrganisationRegistered");
    assertThat(happened.at("/events/0/data/organisation").stringValue()).isEqualTo(id);
    assertThat(happened.at("/events/0/data/by").stringValue()).isEqualTo("admin");
  }

  @Test
  void a_browser_is_led_on_to_the_next_page_which_shows_what_it_did() {
    HttpResponse<String> answer =
        send(
            form(
                "/organisations",
                ADMIN,
                Map.of(
                    "_csrf",
                    FORM_TOKEN,
                    "next",
                    "/programme?tab=2",
                    "organisation",
                    fresh(),
                    "name",
                    "A",
                    "kind",
                    "UNIVERSITY",
                    "country",
                    "834")));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("/programme?tab=2&at=" + (events() - 1));
  }

  @ParameterizedTest
  @CsvSource({"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"})
  void it_is_never_led_to_another_place(String next) {
    HttpResponse<String> answer =
        send(
            form(
                "/organisations",
                ADMIN,
                Map.of(
                    "_csrf",
                    FORM_TOKEN,
                    "next",
                    next,
                    "organisation",
                    fresh(),
                    "name",
                    "A",
                    "kind",
                    "UNIVERSITY",
                    "country",
                    "834")));

    assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/desk?at=");
  }

  @Test
  void the_same_key_and_body_give_the_first_answer_again() {
    String body = ORGANISATION.formatted(fresh());
    HttpRequest.Builder request =
        json("/organisations", ADMIN, body).header("Idempotency-Key", "\"key-1\"");
    HttpResponse<String> first = send(request);
    long after = events();
    HttpResponse<String> second = send(request);

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Log-Position"))
        .isEqualTo(first.headers().firstValue("Log-Position"));
    assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(events()).isEqualTo(after);
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    send(
        json("/organisations", ADMIN, ORGANISATION.formatted(fresh()))
            .header("Idempotency-Key", "key-2"));
    long after = events();
    HttpResponse<String> second =
        send(
            json("/organisations", ADMIN, ORGANISATION.formatted(fresh()))
                .header("Idempotency-Key", "key-2"));

    assertThat(problem(second, 422).at("/type").stringValue()).isEqualTo("/problems/key-reused");
    assertThat(events()).isEqualTo(after);
  }

  @Test
  void keys_of_different_people_have_nothing_to_do_with_each_other() {
    HttpResponse<String> one =
        send(
            json("/organisations", ADMIN, ORGANISATION.formatted(fresh()))
                .header("Idempotency-Key", "key-3"));
    HttpResponse<String> other =
        send(
            json("/organisations", NOBODY, ORGANISATION.formatted(fresh()))
                .header("Idempotency-Key", "key-3"));

    assertThat(one.statusCode()).isEqualTo(200);
    assertThat(problem(other, 403).at("/rule").stringValue()).isEqualTo("P.role");
  }

  @Test
  void who_looked_before_something_happened_is_told_so() {
    String path = "/cities/mwanza/cycles/1/steps/planning/opening";
    HttpResponse<String> first = send(json(path, EDITOR, ""));
    long position = Long.parseLong(first.headers().firstValue("Log-Position").orElseThrow());
    send(
        json(
            "/cities/mwanza/cycles/1/absent-groups",
            EDITOR,
            "{\"group\": \"INDIGENOUS_PEOPLES\", \"reason\": \"None live here.\"}"));

    HttpRequest.Builder withdraw =
        json("/cities/mwanza/cycles/1/steps/planning/withdrawal", LEAD, "{\"reason\": \"Later\"}");
    HttpResponse<String> stale = send(withdraw.copy().header("If-Match", "\"" + position + "\""));
    JsonNode problem = problem(stale, 412);
    assertThat(problem.at("/type").stringValue()).isEqualTo("/problems/gone-on");
    assertThat(problem.at("/detail").stringValue()).contains(Long.toString(position + 1));

    HttpResponse<String> knowing =
        send(withdraw.copy().header("If-Match", "\"" + (position + 1) + "\""));
    assertThat(knowing.statusCode()).as(knowing.body()).isEqualTo(200);
  }

  @Test
  void every_bad_field_is_listed_at_once_and_nothing_is_written() {
    long before = events();
    HttpResponse<String> answer =
        send(
            json(
                "/cities",
                LEAD,
                """
                {"city": "Mwanza!", "names": {"sw": "", "xx9": "Mwanza"}, "country": "999",
                 "locode": "MWANZA", "coordinates": {"latitude": 91, "longitude": 32.9},
                 "population": {"count": -5}, "mayor": "me"}
                """));

    JsonNode errors = problem(answer, 422).at("/errors");
    List<String> fields = new ArrayList<>();
    errors.forEach(error -> fields.add(error.at("/field").stringValue()));
    assertThat(fields)
        .contains("city", "lab", "country", "locode", "coordinates", "population.source", "mayor")
        .anyMatch(field -> field.startsWith("names"));
    errors.forEach(
        error -> assertThat(error.at("/message").stringValue()).isNotBlank().doesNotContain("{"));
    assertThat(events()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          /problems/input | 422 | {"organisation": "uni-1", "name": "A", "kind": "SCHOOL", "country": "834"}
          /problems/input | 422 | {"organisation": "uni-1", "name": 5, "kind": "UNIVERSITY", "country": "834"}
          /problems/input | 422 | {"organisation": "uni-1", "name": "A", "name": "B", "kind": "UNIVERSITY", "country": "834"}
          /problems/input | 422 | {"organisation": "uni-1", "name": "A", "kind": "UNIVERSITY", "country": "834"} x
          /problems/input | 422 | ["uni-1"]
          /problems/input | 422 | {"organisation":
          """)
  void what_is_not_as_it_should_be_is_refused(String type, int status, String body) {
    long before = events();
    JsonNode problem = problem(send(json("/organisations", ADMIN, body)), status);
    assertThat(problem.at("/type").stringValue()).isEqualTo(type);
    assertThat(problem.at("/errors/0/message").stringValue()).isNotBlank();
    assertThat(events()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-02-30 | A day there is not
          2026-13-01 | A month there is not
          tomorrow   | No day
          """)
  void a_day_that_there_is_not_is_refused(String day, String why) {
    JsonNode problem =
        problem(
            send(
                json(
                    "/people/nobody/roles",
                    ADMIN,
                    "{\"role\": \"AUDITOR\", \"scope\": \"global\", \"validTo\": \"%s\"}"
                        .formatted(day))),
            422);
    assertThat(problem.at("/errors/0/field").stringValue()).as(why).isEqualTo("validTo");
  }

  @Test
  void a_body_that_is_too_large_or_too_deep_is_refused() {
    long before = events();
    String large = "{\"name\": \"" + "a".repeat(RequestReader.MOST_BYTES) + "\"}";
    assertThat(problem(send(json("/organisations", ADMIN, large)), 413).at("/type").stringValue())
        .isEqualTo("/problems/too-large");
    String deep = "{\"name\": " + "[".repeat(1000) + "]".repeat(1000) + "}";
    assertThat(problem(send(json("/organisations", ADMIN, deep)), 422).at("/type").stringValue())
        .isEqualTo("/problems/input");
    String number =
        "{\"names\": {\"en\": \"A\"}, \"coordinates\": {\"latitude\": 1E-1000000000, \"longitude\": 1}}";
    assertThat(problem(send(json("/cities", LEAD, number)), 422).toString())
        .contains("coordinates");
    assertThat(events()).isEqualTo(before);
  }

  @Test
  void another_kind_of_content_is_refused() {
    HttpResponse<String> answer =
        send(
            to("/organisations")
                .header("Authorization", "Bearer " + Service.token(ADMIN))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<organisation/>")));
    assertThat(problem(answer, 415).at("/type").stringValue()).isEqualTo("/problems/media-type");
  }

  @Test
  void a_rule_says_no_with_its_id_and_a_sentence_in_the_language_that_is_asked_for() {
    HttpRequest.Builder request =
        json("/cities/mwanza/cycles/1/steps/diagnosis/submission", EDITOR, "");
    JsonNode english = problem(send(request.copy()), 403);
    assertThat(english.at("/type").stringValue()).isEqualTo("/problems/P.role");
    assertThat(english.at("/rule").stringValue()).isEqualTo("P.role");
    assertThat(english.at("/detail").stringValue())
        .isEqualTo(
            "This takes the role lead of a city lab in lab:tanzania, which you do not hold.");
    JsonNode french = problem(send(request.copy().header("Accept-Language", "fr")), 403);
    assertThat(french.at("/detail").stringValue())
        .isEqualTo(
            "Il faut pour cela le rôle direction d’un laboratoire urbain dans lab:tanzania, que"
                + " vous n’avez pas.");
  }

  @Test
  void the_type_of_a_problem_leads_to_what_it_means() {
    HttpResponse<String> answer = send(to("/problems/D5").GET());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).at("/sentence").stringValue())
        .contains("does not hear it");
    assertThat(send(to("/problems/key-reused").GET()).statusCode()).isEqualTo(200);
    assertThat(send(to("/problems/nonsense").GET()).statusCode()).isEqualTo(404);
  }

  @Test
  void a_person_gets_the_form_back_with_the_sentence_and_all_that_was_typed() {
    HttpResponse<String> answer =
        send(
            form(
                "/organisations",
                ADMIN,
                Map.of(
                    "_csrf",
                    FORM_TOKEN,
                    "next",
                    "/programme",
                    "organisation",
                    "Not a slug",
                    "name",
                    "A <b>university</b>",
                    "kind",
                    "UNIVERSITY",
                    "country",
                    "834")));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(answer.body())
        .contains("value=\"Not a slug\"", "aria-invalid=\"true\"", "A &lt;b&gt;university")
        .contains("Not a slug is not a short name")
        .contains("action=\"/organisations\"", "value=\"/programme\"");
  }

  @Test
  void nobody_does_anything_without_signing_in() {
    String body = ORGANISATION.formatted(fresh());
    HttpResponse<String> nobody =
        send(
            to("/organisations")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(nobody.statusCode()).isIn(401, 403);
    HttpResponse<String> forged =
        send(
            to("/organisations")
                .header("Authorization", "Bearer " + Service.token(ADMIN) + "x")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(forged.statusCode()).isEqualTo(401);
    HttpResponse<String> old =
        send(
            to("/organisations")
                .header(
                    "Authorization",
                    "Bearer "
                        + Service.token("admin", "admin@example.org", Duration.ofMinutes(-10)))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(old.statusCode()).isEqualTo(401);
  }

  @Test
  void a_form_of_another_site_is_refused() {
    Map<String, String> fields =
        Map.of("organisation", fresh(), "name", "A", "kind", "UNIVERSITY", "country", "834");
    HttpResponse<String> answer = send(form("/organisations", ADMIN, fields));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("The form has grown old");
  }

  @ParameterizedTest
  @CsvSource({"GET,/problems/D5", "GET,/nowhere", "POST,/organisations", "GET,/actuator/health"})
  void every_answer_tells_the_browser_to_be_careful(String method, String path) {
    HttpResponse<String> answer =
        send(to(path).method(method, HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
  }
}
