package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody at the door of one instance of a service.
///
/// @param token by which he is recognised
record Operator(Instance service, String token) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /// @return what a page tells to programs
  JsonNode page(String path) {
    HttpResponse<String> page = ask(path);
    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(page.body());
  }

  HttpResponse<String> ask(String path) {
    return send(to(path).header("Accept", "application/json"));
  }

  HttpResponse<String> post(Sent command) {
    return post(command.path(), command.key(), command.body());
  }

  HttpResponse<String> post(String path, String key, String body) {
    return send(
        to(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body)));
  }

  HttpResponse<String> post(String path) {
    return send(to(path).POST(BodyPublishers.noBody()));
  }

  /// @return the followers that this instance says it runs itself
  Set<String> runsHere() {
    Set<String> here = new TreeSet<>();
    for (JsonNode follower : page("/operations").get("followers")) {
      if (follower.get("here").booleanValue()) {
        here.add(follower.get("name").stringValue());
      }
    }
    return here;
  }

  /// @return what waits, as "follower stream position"
  List<String> parked() {
    List<String> parked = new ArrayList<>();
    for (JsonNode follower : page("/operations").get("followers")) {
      for (JsonNode one : follower.get("parked")) {
        parked.add(
            follower.get("name").stringValue()
                + " "
                + one.get("stream").stringValue()
                + " "
                + one.get("position").longValue());
      }
    }
    return parked;
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(service.address().resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
