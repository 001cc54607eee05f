package org.sdgcities.certification.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.NOBODY;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sdgcities.certification.Town;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.kernel.people.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks one running service, which knows {@link Town}, as programs and browsers do.
public final class Client {

  static final JsonMapper JSON = new JsonMapper();

  /// What a page masks the token of its cookie with is free; this mask changes nothing.
  static final String FORM_TOKEN =
      Base64.getUrlEncoder().encodeToString("\0\0\0abc".getBytes(StandardCharsets.UTF_8));

  static final String ORGANISATION =
      """
      {"organisation": "%s", "name": "A university", "kind": "UNIVERSITY", "country": "834"}
      """;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private Client() {}

  /// @return the service that is asked
  public static Service service() {
    return Shared.SERVICE;
  }

  /// Started with the first question, and ended with the JVM.
  private static final class Shared {
    static final Service SERVICE = start();

    private static Service start() {
      Service service;
      try {
        service = Service.start(Files.createTempDirectory("evidence"));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      for (PersonId person : List.of(ADMIN, LEAD, EDITOR, NOBODY)) {
        service.know(person, "en");
      }
      service.given(Town.programme());
      service.given(Town.opened());
      return service;
    }
  }

  static long events() {
    return Shared.SERVICE.bean(EventLog.class).reader().next();
  }

  static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Shared.SERVICE.port() + path))
        .timeout(Duration.ofSeconds(30));
  }

  static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static HttpRequest.Builder json(String path, PersonId by, String body) {
    return to(path)
        .header("Authorization", "Bearer " + Service.token(by))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  static HttpRequest.Builder form(String path, PersonId by, Map<String, String> fields) {
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

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static String fresh() {
    return "university-" + UUID.randomUUID().toString().substring(0, 8);
  }

  static JsonNode problem(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    return JSON.readTree(answer.body());
  }
}
