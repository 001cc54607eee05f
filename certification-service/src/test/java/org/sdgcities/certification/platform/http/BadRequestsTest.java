package org.sdgcities.certification.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.platform.http.Client.JSON;
import static org.sdgcities.certification.platform.http.Client.events;
import static org.sdgcities.certification.platform.http.Client.json;
import static org.sdgcities.certification.platform.http.Client.problem;
import static org.sdgcities.certification.platform.http.Client.send;
import static org.sdgcities.certification.platform.http.Client.to;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What is wrong is named, and nothing is written.
class BadRequestsTest {

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
            "This takes the role lead of a city lab in the lab tanzania, which you do not hold.");
    JsonNode french = problem(send(request.copy().header("Accept-Language", "fr")), 403);
    assertThat(french.at("/detail").stringValue())
        .isEqualTo(
            "Il faut pour cela le rôle direction d’un laboratoire urbain dans le laboratoire tanzania, que"
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
}
