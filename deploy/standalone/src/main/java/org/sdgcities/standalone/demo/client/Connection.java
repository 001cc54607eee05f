package org.sdgcities.standalone.demo.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The one connection to the service. Where it is told to come back later, it does.
final class Connection {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_ATTEMPTS = 60;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final URI service;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  Connection(URI service) {
    this.service = service;
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE);
  }

  /// @return the answer, whatever it says but "later"
  HttpResponse<String> send(HttpRequest request) {
    for (int attempt = 1; ; attempt++) {
      HttpResponse<String> answer = once(request);
      boolean later =
          answer.statusCode() == TOO_MANY_REQUESTS || answer.statusCode() == UNAVAILABLE;
      if (!later || attempt == MOST_ATTEMPTS) {
        return answer;
      }
      await(answer.headers().firstValueAsLong("Retry-After").orElse(1));
    }
  }

  private HttpResponse<String> once(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new StoryStopped("The service at " + service + " does not answer: " + e, e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static void await(long seconds) {
    try {
      Thread.sleep(Duration.ofSeconds(seconds));
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static StoryStopped interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new StoryStopped("The demonstration was interrupted.", e);
  }
}
