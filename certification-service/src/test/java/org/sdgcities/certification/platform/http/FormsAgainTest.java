package org.sdgcities.certification.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.LEAD;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sdgcities.certification.Town;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.kernel.people.PersonId;

/// The page of a form that was not carried out, as a browser gets it.
class FormsAgainTest {

  /// What a page masks the token of its cookie with is free; this mask changes nothing.
  private static final String TOKEN =
      Base64.getUrlEncoder().encodeToString("\0\0\0abc".getBytes(StandardCharsets.UTF_8));

  private static @TempDir Path folder;
  private static Service service;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  @BeforeAll
  static void start() {
    service = Service.start(folder);
    for (PersonId person : List.of(ADMIN, LEAD, EDITOR)) {
      service.know(person, "en");
    }
    service.given(Town.programme());
    service.given(Town.opened());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /// @param fields name, value, name, value …
  private static String post(String path, PersonId by, String language, String... fields) {
    StringBuilder body = new StringBuilder("_csrf=" + TOKEN);
    for (int i = 0; i < fields.length; i += 2) {
      body.append("&").append(encoded(fields[i])).append("=").append(encoded(fields[i + 1]));
    }
    return sent(by, path, language, "application/x-www-form-urlencoded", body.toString());
  }

  private static String sent(PersonId by, String path, String language, String type, String body) {
    try {
      HttpResponse<String> answer =
          CLIENT.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
                  .timeout(Duration.ofSeconds(30))
                  .header("Cookie", "sdg_session=" + Service.token(by) + "; XSRF-TOKEN=abc")
                  .header("Content-Type", type)
                  .header("Accept", "text/html")
                  .header("Accept-Language", language)
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// @return the tag of the field with that name
  private static String field(String page, String name) {
    Matcher tag =
        Pattern.compile("<(?:input|textarea|select)[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*>")
            .matcher(page);
    assertThat(tag.find()).as(name + " in " + page).isTrue();
    return tag.group();
  }

  private static String valueOf(String tag) {
    Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(tag);
    return value.find() ? value.group(1) : "";
  }

  @Test
  void what_is_wrong_stands_above_with_a_link_and_beside_the_field() {
    String page =
        post("/organisations", ADMIN, "en", "organisation", "Not a slug", "name", "A university");

    String wrong = field(page, "organisation");
    Matcher id = Pattern.compile(" id=\"(f\\d+)\"").matcher(wrong);
    assertThat(id.find()).isTrue();
    assertThat(wrong).contains("aria-invalid=\"true\"", "aria-describedby=");
    assertThat(page)
        .contains("href=\"#" + id.group(1) + "\"", "Organisation: Not a slug is not a short name");
    assertThat(field(page, "name")).contains("A university").doesNotContain("aria-invalid");
    // What was not sent can be filled in here, a code by its words.
    assertThat(field(page, "kind")).startsWith("<select");
    assertThat(page).contains("Country or area: This is required.", ">University</option>");
  }

  @Test
  void the_same_in_french() {
    String page = post("/organisations", ADMIN, "fr", "organisation", "Pas court", "name", "Une");

    assertThat(page)
        .contains("Pays ou territoire : Ce champ est obligatoire.", ">Université</option>")
        .doesNotContain("??");
  }

  @Test
  void the_mended_form_is_another_request() {
    String page = post("/organisations", ADMIN, "en", "idempotencyKey", "the-first", "name", "A");

    assertThat(valueOf(field(page, "idempotencyKey"))).isNotBlank().isNotEqualTo("the-first");
  }

  @Test
  void a_form_that_was_filled_in_too_early_is_sent_again_without_its_old_position() {
    post("/cities/mwanza/cycles/1/steps/planning/opening", EDITOR, "en", "next", "/desk");
    String path = "/cities/mwanza/cycles/1/steps/planning/withdrawal";
    String bad = post(path, LEAD, "en", "ifMatch", "1", "reason", "");
    assertThat(valueOf(field(bad, "ifMatch"))).isEqualTo("1");

    String late = post(path, LEAD, "en", "ifMatch", "1", "reason", "Later");
    assertThat(late)
        .contains("Something has happened meanwhile", "Later")
        .doesNotContain("name=\"ifMatch\"");
  }

  @Test
  void rows_of_a_list_keep_what_was_typed_and_what_is_wrong_with_them() {
    String page =
        post(
            "/hubs",
            ADMIN,
            "en",
            "hub",
            "north",
            "names.en",
            "Hub of the north",
            "names.fr",
            "",
            "host",
            "university",
            "regions[0]",
            "",
            "regions[1]",
            "002",
            "regions[4]",
            "nonsense",
            "languages",
            "en");

    assertThat(valueOf(field(page, "regions[0]"))).isEqualTo("002");
    assertThat(field(page, "regions[1]")).contains("nonsense", "aria-invalid");
    assertThat(page).contains("Regions 2: ").doesNotContain("regions[4]");
    assertThat(valueOf(field(page, "names.en"))).isEqualTo("Hub of the north");
  }

  @Test
  void what_is_wrong_with_the_parts_of_a_field_is_said_once() {
    String page =
        post("/organisations", ADMIN, "en", "organisation", "a-b", "name", "", "kind", "", "x", "");

    assertThat(page.split("Name: This is required", -1)).hasSize(2);
    assertThat(page.split("name=\"name\"", -1)).hasSize(2);
  }

  @Test
  void a_file_is_asked_for_again() {
    String body =
        """
        --b\r
        Content-Disposition: form-data; name="_csrf"\r
        \r
        %s\r
        --b\r
        Content-Disposition: form-data; name="title"\r
        \r
        The map of 2024\r
        --b--\r
        """
            .formatted(TOKEN);
    String page =
        sent(
            EDITOR,
            "/cities/mwanza/cycles/1/steps/diagnosis/evidence",
            "en",
            "multipart/form-data; boundary=b",
            body);

    assertThat(page)
        .contains("enctype=\"multipart/form-data\"", "A browser does not keep a file")
        .contains("The map of 2024");
    assertThat(field(page, "file")).contains("type=\"file\"");
  }

  @Test
  void nobody_is_led_to_another_place() {
    String page = post("/organisations", ADMIN, "en", "next", "javascript:alert(1)");

    assertThat(page).doesNotContain("javascript:").contains("href=\"/desk\"");
  }

  @Test
  void nothing_is_recorded() {
    long before = service.bean(EventLog.class).reader().next();
    post("/organisations", ADMIN, "en", "organisation", "Not a slug");
    assertThat(service.bean(EventLog.class).reader().next()).isEqualTo(before);
  }
}
