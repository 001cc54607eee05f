package org.sdgcities.certification.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.platform.http.Client.JSON;
import static org.sdgcities.certification.platform.http.Client.ORGANISATION;
import static org.sdgcities.certification.platform.http.Client.fresh;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sdgcities.certification.Town;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.localpostgres.testing.Promised;

/// More comes in than the database takes: the queue is as long as it may be, and who comes then is
/// turned away at once.
class SheddingOverHttpTest {

  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private final HttpClient http = HttpClient.newHttpClient();
  private final DoubleAccumulator longest = new DoubleAccumulator(Math::max, 0);
  private final AtomicInteger turnedAway = new AtomicInteger();

  @Test
  void a_full_queue_turns_commands_away_at_once_and_says_so(@TempDir Path folder) throws Exception {
    try (TroubledDatabase database = new TroubledDatabase();
        Service service = Service.start(folder, database.database())) {
      service.know(ADMIN, "en");
      service.given(Town.programme());
      String command = ORGANISATION.formatted(fresh());
      String key = fresh();
      assertThat(send(service, fresh(), ORGANISATION.formatted(fresh())).statusCode())
          .isEqualTo(200);

      AtomicBoolean enough = new AtomicBoolean();
      try (Connection stalled = database.stall()) {
        Thread flood = Thread.ofPlatform().start(() -> flood(service, enough));
        await().until(() -> turnedAway.get() > 100);
        await("turned away").untilAsserted(() -> isTurnedAway(service, key, command));
        enough.set(true);
        flood.join();
        stalled.rollback();
      }

      assertThat(longest.get()).as("never longer").isEqualTo(EventLog.Options.DEFAULT.queue());
      await()
          .atMost(Promised.BACK_WITHIN)
          .until(() -> send(service, key, command).statusCode() == 200);
    }
  }

  private void isTurnedAway(Service service, String key, String command) throws Exception {
    long sent = System.nanoTime();
    HttpResponse<String> answer = send(service, key, command);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(JSON.readTree(answer.body()).at("/type").stringValue()).isEqualTo("/problems/busy");
    assertThat(JSON.readTree(answer.body()).at("/title").stringValue())
        .isEqualTo("Too much is going on");
    assertThat(Duration.ofNanos(System.nanoTime() - sent)).isLessThan(Duration.ofSeconds(1));
  }

  /// As many clients as there are places, and more.
  private void flood(Service service, AtomicBoolean enough) {
    EventLog log = service.bean(EventLog.class);
    Gauge queue = service.bean(MeterRegistry.class).get("eventlog.waiting").gauge();
    while (!enough.get()) {
      if (log.append(append()).isCompletedExceptionally()) {
        turnedAway.incrementAndGet();
        LockSupport.parkNanos(100_000);
      }
      longest.accumulate(queue.value());
    }
  }

  private static Append append() {
    return new Append(
        List.of(
            new NewEvent(
                UUID.randomUUID(),
                "Flood",
                "1",
                Instant.EPOCH,
                List.of(),
                "{}".getBytes(),
                "{}".getBytes())),
        null,
        null);
  }

  private HttpResponse<String> send(Service service, String key, String command) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.port() + "/organisations"))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", "Bearer " + Service.token(ADMIN))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(command))
            .build(),
        BodyHandlers.ofString());
  }
}
