package org.sdgcities.certification.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.platform.http.Client.JSON;
import static org.sdgcities.certification.platform.http.Client.ORGANISATION;
import static org.sdgcities.certification.platform.http.Client.fresh;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.certification.Town;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.localpostgres.testing.Promised;

/// What is promised while the database is in trouble, through the door that programs use: a refusal
/// within two seconds, nothing lost, nothing twice, and service again within ten seconds after the
/// trouble.
class FaultsOverHttpTest {

  private static final String READINESS = "/actuator/health/readiness";
  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static TroubledDatabase database;
  private static Service service;
  private final long before = service.bean(EventLog.class).reader().next();

  @BeforeAll
  static void start(@TempDir Path folder) throws SQLException {
    database = new TroubledDatabase();
    service =
        Service.start(
            folder,
            database.database(),
            "sdg.database.connections=6",
            "sdg.limits.commands-per-minute=60000");
    service.know(ADMIN, "en");
    service.given(Town.programme());
  }

  @AfterAll
  static void stop() {
    service.close();
    database.close();
  }

  @AfterEach
  void the_log_is_dense() {
    EventLog log = service.bean(EventLog.class);
    assertThat(log.reader().page(0, 10_000))
        .extracting(StoredEvent::position)
        .containsExactlyElementsOf(LongStream.range(0, log.reader().next()).boxed().toList());
  }

  private record Command(String key, String body) {}

  private record Answer(HttpResponse<String> response, Duration took) {}

  @Test
  void while_the_database_is_gone_commands_are_refused_and_later_carried_out_once() {
    Command command = command();
    database.kill();
    try {
      // What goes into a connection that is dead already might have arrived.
      refused(send(command), "unavailable", "outcome-unknown");
      refused(send(command), "unavailable");
      assertThat(get(READINESS, "application/json").statusCode()).isEqualTo(503);
      assertThat(get("/actuator/health/liveness", "*/*").statusCode()).isEqualTo(200);
    } finally {
      database.restart();
    }
    doneOnce(command);
  }

  @Test
  void people_are_told_of_an_outage_on_a_page_and_its_explanation_needs_no_database() {
    // Who that is has to be looked up: he has not been here a moment ago.
    database.kill();
    try {
      long sent = System.nanoTime();
      HttpResponse<String> page =
          exchange(
              to("/people")
                  .header("Cookie", "sdg_session=" + Service.token(new PersonId("visitor")))
                  .header("Accept", "text/html"));
      assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(Promised.ANSWERED_WITHIN);
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).isPresent();
      assertThat(page.body())
          .contains("Not available at the moment")
          .doesNotContain("Exception", "org.sdgcities", "\tat ");
      assertThat(get("/problems/unavailable", "text/html").body())
          .contains("Not available at the moment");
    } finally {
      database.restart();
    }
    doneOnce(command());
  }

  @Test
  void behind_a_stalled_transaction_commands_are_refused_whether_they_get_in_each_others_way()
      throws SQLException {
    Command same = command();
    List<Command> commands = new ArrayList<>();
    IntStream.range(0, 8).forEach(i -> commands.add(command()));
    IntStream.range(0, 8).forEach(i -> commands.add(new Command(fresh(), same.body())));
    try (Connection stalled = database.stall()) {
      List<CompletableFuture<Answer>> answers =
          commands.stream()
              .map(one -> CompletableFuture.supplyAsync(() -> send(one), THREADS))
              .toList();
      assertThat(answers.stream().map(CompletableFuture::join).toList())
          .allSatisfy(answer -> refused(answer, "unavailable", "busy", "outcome-unknown"));
      stalled.rollback();
    }
    back(commands.subList(0, 8));
    assertThat(events()).isEqualTo(8);
  }

  @Test
  void while_the_database_is_frozen_commands_are_refused_within_two_seconds() throws Exception {
    doneOnce(command());
    List<Command> commands = IntStream.range(0, 20).mapToObj(i -> command()).toList();
    try (var _ = database.freeze()) {
      List<CompletableFuture<Answer>> answers =
          commands.stream()
              .map(one -> CompletableFuture.supplyAsync(() -> send(one), THREADS))
              .toList();
      assertThat(answers.stream().map(CompletableFuture::join).toList())
          .allSatisfy(answer -> refused(answer, "unavailable", "outcome-unknown"));
      assertThat(get(READINESS, "application/json").statusCode()).isEqualTo(503);
    }
    back(commands);
    assertThat(events()).isEqualTo(21);
  }

  @Test
  void while_the_pool_is_exhausted_commands_are_refused() throws Exception {
    doneOnce(command());
    Command command = command();
    try (var _ = TroubledDatabase.exhaust(service.bean(DataSource.class))) {
      refused(send(command), "unavailable");
      assertThat(get(READINESS, "application/json").statusCode()).isEqualTo(503);
    }
    back(List.of(command));
    assertThat(events()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"connections cut", "restart"})
  void trouble_under_load_loses_nothing_and_doubles_nothing(String trouble) throws Exception {
    List<Command> commands = IntStream.range(0, 120).mapToObj(i -> command()).toList();
    List<CompletableFuture<Void>> clients =
        IntStream.range(0, 8)
            .mapToObj(i ->
                CompletableFuture.runAsync(
                    () -> commands.subList(15 * i, 15 * i + 15).forEach(one -> back(List.of(one))),
                    THREADS))
            .toList();
    await().atMost(Promised.BACK_WITHIN).until(() -> events() > 10);
    if (trouble.equals("restart")) {
      database.restart();
    }
    var all = CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new));
    while (trouble.equals("connections cut") && !all.isDone()) {
      database.cutConnections();
      long cut = events();
      await().atMost(Promised.BACK_WITHIN).until(() -> all.isDone() || events() > cut + 25);
    }
    all.join();
    back(List.of(command()));
    assertThat(events()).isEqualTo(121);
  }

  private static Command command() {
    return new Command(fresh(), ORGANISATION.formatted(fresh()));
  }

  private long events() {
    try {
      return service.bean(EventLog.class).reader().next() - before;
    } catch (RuntimeException e) {
      return -1;
    }
  }

  private void doneOnce(Command command) {
    long earlier = events();
    back(List.of(command));
    assertThat(events()).isEqualTo(Math.max(earlier, 0) + 1);
    HttpResponse<String> again = send(command).response();
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(events()).isEqualTo(Math.max(earlier, 0) + 1);
    await()
        .atMost(Promised.BACK_WITHIN)
        .until(() -> get(READINESS, "application/json").statusCode() == 200);
  }

  /// As a client does that was told to try again: now that the trouble is over, all are carried out
  /// in the time that was promised.
  private static void back(List<Command> commands) {
    Iterator<Command> left = commands.iterator();
    AtomicReference<Command> next = new AtomicReference<>(left.next());
    await()
        .atMost(Promised.BACK_WITHIN)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> {
          while (isDone(next.get())) {
            if (!left.hasNext()) {
              return true;
            }
            next.set(left.next());
          }
          return false;
        });
  }

  private static boolean isDone(Command command) {
    Answer answer = send(command);
    if (answer.response().statusCode() != 200) {
      refused(answer, "unavailable", "busy", "outcome-unknown");
    }
    assertThat(answer.took()).isLessThan(Promised.ANSWERED_WITHIN);
    return answer.response().statusCode() == 200;
  }

  private static void refused(Answer answer, String... kinds) {
    HttpResponse<String> response = answer.response();
    assertThat(response.statusCode()).as(response.body()).isEqualTo(503);
    assertThat(response.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(JSON.readTree(response.body()).at("/type").stringValue().replace("/problems/", ""))
        .isIn((Object[]) kinds);
    assertThat(answer.took()).isLessThan(Promised.ANSWERED_WITHIN);
  }

  private static Answer send(Command command) {
    long sent = System.nanoTime();
    HttpResponse<String> response =
        exchange(
            to("/organisations")
                .header("Authorization", "Bearer " + Service.token(ADMIN))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", command.key())
                .POST(HttpRequest.BodyPublishers.ofString(command.body())));
    return new Answer(response, Duration.ofNanos(System.nanoTime() - sent));
  }

  private static HttpResponse<String> get(String path, String accept) {
    return exchange(to(path).header("Accept", accept));
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + path))
        .timeout(Duration.ofSeconds(30));
  }

  private static HttpResponse<String> exchange(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
