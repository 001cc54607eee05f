package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sdgcities.localpostgres.RunningPostgres;
import org.sdgcities.localpostgres.testing.Promised;

/// The database is gone while people read pages, or falls silent: connections stay, and nobody
/// answers.
class SilentDatabaseTest {

  private static final List<String> FOR_EVERYBODY = List.of("/", "/?q=mwanza", "/indicators");
  private static final List<String> FOR_THE_PROGRAMME =
      List.of("/", "/desk", "/people", "/programme", "/audit", "/operations");

  private final HttpClient http = HttpClient.newHttpClient();

  private record Answer(HttpResponse<String> response, Duration took) {}

  @RegisterExtension private static final Deployed DEPLOYED = new Deployed();

  private static Instance query;

  private final RunningPostgres server = DEPLOYED.server();
  private final Deployment deployment = DEPLOYED.deployment();

  @BeforeAll
  static void start() {
    query = DEPLOYED.deployment().query().ready();
  }

  @Test
  void pages_are_refused_at_once_and_shown_again_when_it_speaks() throws Exception {
    List<HttpRequest> pages = pages();
    awaitShown(pages);

    try (var _ = new Frozen(deployment.owner())) {
      areRefused(pages);
    }
    awaitShown(pages);
  }

  @Test
  void pages_are_refused_at_once_and_shown_again_when_it_is_back() {
    List<HttpRequest> pages = pages();
    awaitShown(pages);

    server.kill9();
    try {
      areRefused(pages);
    } finally {
      server.restart();
    }
    awaitShown(pages);
  }

  private List<HttpRequest> pages() {
    String token = deployment.issuer().token(Deployment.person(0));
    return Stream.concat(
            FOR_EVERYBODY.stream().map(page -> page(query, page).build()),
            FOR_THE_PROGRAMME.stream()
                .map(page -> page(query, page).header("Authorization", "Bearer " + token).build()))
        .toList();
  }

  private void areRefused(List<HttpRequest> pages) {
    for (int i = 0; i < 3; i++) {
      assertThat(all(pages)).allSatisfy(SilentDatabaseTest::isRefused);
    }
  }

  private static HttpRequest.Builder page(Instance query, String page) {
    return HttpRequest.newBuilder(query.address().resolve(page))
        .timeout(Duration.ofSeconds(60))
        .header("Accept", "application/json");
  }

  private void awaitShown(List<HttpRequest> pages) {
    await()
        .atMost(Promised.BACK_WITHIN)
        .untilAsserted(() ->
            assertThat(all(pages))
                .allSatisfy(answer ->
                    assertThat(answer.response().statusCode())
                        .as(answer.response().uri() + " " + answer.response().body())
                        .isEqualTo(200)));
  }

  private static void isRefused(Answer answer) {
    HttpResponse<String> response = answer.response();
    assertThat(response.statusCode()).as(response.uri() + " " + response.body()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.took()).as(response.uri().toString()).isLessThan(Promised.ANSWERED_WITHIN);
  }

  /// @return the answers to all of them, asked at the same time
  private List<Answer> all(List<HttpRequest> pages) {
    return pages.stream()
        .map(page -> CompletableFuture.supplyAsync(() -> send(page), Thread::startVirtualThread))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private Answer send(HttpRequest page) {
    long sent = System.nanoTime();
    try {
      HttpResponse<String> response = http.send(page, BodyHandlers.ofString());
      return new Answer(response, Duration.ofNanos(System.nanoTime() - sent));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
