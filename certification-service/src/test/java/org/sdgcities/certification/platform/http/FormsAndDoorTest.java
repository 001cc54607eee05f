package org.sdgcities.certification.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.platform.http.Client.FORM_TOKEN;
import static org.sdgcities.certification.platform.http.Client.ORGANISATION;
import static org.sdgcities.certification.platform.http.Client.events;
import static org.sdgcities.certification.platform.http.Client.form;
import static org.sdgcities.certification.platform.http.Client.fresh;
import static org.sdgcities.certification.platform.http.Client.send;
import static org.sdgcities.certification.platform.http.Client.to;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commands as forms of a browser, and who may come in.
class FormsAndDoorTest {

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
