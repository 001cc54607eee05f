package org.sdgcities.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every answer of every service tells a browser, and whom the door holds back.
class DoorTest {

  private static final Duration A_WHILE = Duration.ofMinutes(5);

  private static Door door;

  @BeforeAll
  static void open() {
    door = Door.open("sdg.limits.commands-per-minute=3", "sdg.limits.sign-ins-per-minute=2");
  }

  @AfterAll
  static void close() {
    door.close();
  }

  private static HttpResponse<String> get(String path, String accept) {
    return door.send(door.to(path).header("Accept", accept).GET());
  }

  private static HttpResponse<String> act(String person) {
    return door.send(
        door.to("/act")
            .header("Authorization", "Bearer " + Door.token(person, A_WHILE))
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  @ParameterizedTest
  @CsvSource({
    "/hello, application/json, 200",
    "/assets/sdg.css, text/css, 200",
    "/assets/sdg.js, text/javascript, 200",
    "/nowhere, text/html, 404",
    "/nowhere, application/json, 404",
    "/broken, text/html, 500",
    "/broken, application/json, 500",
    "/torn, text/html, 500",
    "/torn, application/json, 500",
    "/desk, text/html, 302",
    "/desk, application/json, 401",
    "/act, text/html, 405",
    "/actuator/health, application/json, 200"
  })
  void every_answer_tells_the_browser_to_be_careful(String path, String accept, int status) {
    HttpResponse<String> answer = get(path, accept);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertCareful(answer);
    assertThat(answer.body())
        .doesNotContain("a secret of ours", "IllegalState")
        .doesNotContain("a-secret-of-ours", "Whitelabel");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/broken", "/torn"})
  void a_fault_of_ours_is_a_problem_to_programs_wherever_it_strikes(String path) {
    HttpResponse<String> answer = get(path, "application/json");

    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains("/problems/internal");
  }

  private static void assertCareful(HttpResponse<String> answer) {
    String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy)
        .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
        .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
        .doesNotContain("unsafe", "*");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
    assertThat(answer.headers().firstValue("Permissions-Policy").orElse("")).contains("camera=()");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ar"})
  void the_page_of_a_problem_needs_nothing_inline(String language) {
    String page =
        door.send(
                door.to("/nowhere")
                    .header("Accept", "text/html")
                    .header("Accept-Language", language))
            .body();

    assertThat(page)
        .contains("<html lang=\"" + language + "\"")
        .doesNotContain("??", " style=\"", " onclick=", "<style");
    assertThat(page.split("<script", -1)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/hello?lang=fr", "/sign-in", "/desk", "/oauth2/authorization/issuer"})
  void no_cookie_is_for_scripts_or_other_sites(String path) {
    assertThat(guarded(get(path, "text/html").headers().allValues("Set-Cookie"))).isTrue();
  }

  private static boolean guarded(List<String> cookies) {
    return cookies.stream()
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
  }

  @Test
  void a_cookie_that_is_not_guarded_would_be_found() {
    assertThat(guarded(List.of("a=b; Path=/; HttpOnly"))).isFalse();
    assertThat(guarded(List.of("a=b; Path=/; SameSite=Lax"))).isFalse();
  }

  @Test
  void the_handshake_with_the_issuer_sets_a_cookie() {
    assertThat(get("/oauth2/authorization/issuer", "text/html").headers().allValues("Set-Cookie"))
        .isNotEmpty();
  }

  @Test
  void a_session_that_has_ended_is_cleared_and_the_public_page_shown() {
    HttpResponse<String> answer =
        door.send(
            door.to("/hello")
                .header("Cookie", "sdg_session=" + Door.token("ama", Duration.ofMinutes(-10))));

    assertThat(answer.statusCode()).isEqualTo(200);
    List<String> cookies = answer.headers().allValues("Set-Cookie");
    assertThat(cookies)
        .anyMatch(cookie -> cookie.startsWith("sdg_session=;") && cookie.contains("Max-Age=0"));
    assertThat(guarded(cookies)).isTrue();
  }

  @Test
  void who_sends_too_many_commands_is_told_when_to_go_on_and_nobody_else_is_held_back() {
    for (int i = 0; i < 3; i++) {
      assertThat(act("ama").statusCode()).isEqualTo(204);
    }

    HttpResponse<String> one = act("ama");
    assertThat(one.statusCode()).as(one.body()).isEqualTo(429);
    assertThat(Integer.parseInt(one.headers().firstValue("Retry-After").orElseThrow()))
        .isBetween(1, 60);
    assertThat(one.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(one.body()).contains("/problems/too-many");
    assertCareful(one);
    assertThat(act("ben").statusCode()).isEqualTo(204);
    assertThat(
            door.send(
                    door.to("/hello")
                        .header("Authorization", "Bearer " + Door.token("ama", A_WHILE)))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void who_tries_to_sign_in_too_often_is_held_back() {
    for (int i = 0; i < 2; i++) {
      assertThat(get("/login/oauth2/code/issuer?code=x&state=y", "text/html").statusCode())
          .isEqualTo(302);
    }
    HttpResponse<String> one = get("/login/oauth2/code/issuer?code=x&state=y", "text/html");
    assertThat(one.statusCode()).isEqualTo(429);
    assertThat(one.headers().firstValue("Retry-After")).isPresent();
    assertThat(one.body()).contains("Too many at once");
  }
}
