package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Programs that send commands over HTTP, one after the other, each until it is answered; to one
/// instance of the service, and when that does not answer to the next.
final class Clients implements AutoCloseable {

  /// How they do it. All but the first are wrong, and must be found out.
  enum Way {
    AS_IT_SHOULD_BE,
    A_NEW_KEY_FOR_EACH_TRY,
    DONE_BEFORE_THE_ANSWER
  }

  /// What stands for the position that was answered where none was.
  static final long UNKNOWN = -1;

  private static final Duration RETRY_AFTER = Duration.ofMillis(50);

  /// Between two commands, lest the clients take the machine from those who start again.
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Way way;
  private final List<URI> services;
  private final Issuer issuer;
  private final String name = "c" + UUID.randomUUID().toString().substring(0, 8);
  private final Set<Sent> tried = ConcurrentHashMap.newKeySet();
  private final Map<Sent, Long> acknowledged = new ConcurrentHashMap<>();
  private final Queue<String> strange = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicIntegerArray done = new AtomicIntegerArray(Deployment.PEOPLE);
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicLong longest = new AtomicLong();
  private volatile boolean enough;

  /// They begin at once, as many as there are people.
  Clients(Way way, List<Instance> services, Issuer issuer) {
    this(way, issuer, services.stream().map(Instance::address).toList());
  }

  /// @param services where they are
  Clients(Way way, Issuer issuer, List<URI> services) {
    this.way = way;
    this.services = services;
    this.issuer = issuer;
    for (int i = 0; i < Deployment.PEOPLE; i++) {
      int number = i;
      threads.add(Thread.ofVirtual().start(() -> send(number)));
    }
  }

  private void send(int client) {
    String person = Deployment.person(client);
    String token = issuer.token(person);
    for (int i = 0; !enough; i++) {
      Sent command = Sent.number(i, person, name + "-" + client);
      tried.add(command);
      HttpRequest.Builder request =
          HttpRequest.newBuilder()
              .timeout(Duration.ofSeconds(30))
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofString(command.body()));
      if (way == Way.DONE_BEFORE_THE_ANSWER) {
        acknowledged.put(command, UNKNOWN);
        once(command, request, client);
      } else {
        acknowledged.put(command, untilAnswered(command, request, client));
      }
      done.incrementAndGet(client);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /// @return the position that was answered
  private long untilAnswered(Sent command, HttpRequest.Builder request, int client) {
    for (int attempt = 0; ; attempt++) {
      HttpResponse<String> answer = once(command, request, client + attempt);
      if (answer != null && answer.statusCode() == 200) {
        return answer.headers().firstValueAsLong("Log-Position").orElse(UNKNOWN);
      }
      if (answer != null && answer.statusCode() == 409 && way == Way.A_NEW_KEY_FOR_EACH_TRY) {
        // Refused for having been done already.
        return UNKNOWN;
      }
      if (answer != null && !isNotNow(answer)) {
        strange.add(answer.statusCode() + " " + answer.body());
      }
      LockSupport.parkNanos(RETRY_AFTER.toNanos());
    }
  }

  /// As it is promised: with the time after which to try again, in words for programs.
  private boolean isNotNow(HttpResponse<String> answer) {
    refused.incrementAndGet();
    return answer.statusCode() == 503
        && answer.headers().firstValue("Retry-After").isPresent()
        && answer
            .headers()
            .firstValue("Content-Type")
            .orElse("")
            .startsWith("application/problem+json");
  }

  private @Nullable HttpResponse<String> once(Sent command, HttpRequest.Builder request, int turn) {
    String key = way == Way.A_NEW_KEY_FOR_EACH_TRY ? UUID.randomUUID().toString() : command.key();
    URI service = services.get(turn % services.size());
    long sent = System.nanoTime();
    try {
      return http.send(
          request.uri(service.resolve(command.path())).setHeader("Idempotency-Key", key).build(),
          BodyHandlers.ofString());
    } catch (IOException e) {
      // Nobody is there, or it died with the answer.
      return null;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      longest.accumulateAndGet(System.nanoTime() - sent, Math::max);
    }
  }

  /// Waits until so many more have been acknowledged.
  void awaitMore(int count) {
    int goal = acknowledged.size() + count;
    await("more acknowledgements")
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(2))
        .until(() -> acknowledged.size() >= goal || !strange.isEmpty());
    assertThat(strange).isEmpty();
  }

  /// Waits until each of them has been served once more.
  ///
  /// @param limit how long that may take
  void awaitEach(Duration limit) {
    int[] before = served();
    await("everybody is served again")
        .atMost(limit)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> {
          int[] now = served();
          return !strange.isEmpty()
              || IntStream.range(0, now.length).allMatch(i -> now[i] > before[i]);
        });
    assertThat(strange).isEmpty();
  }

  private int[] served() {
    return IntStream.range(0, done.length()).map(done::get).toArray();
  }

  /// @return how many tries have been refused so far
  int refused() {
    return refused.get();
  }

  /// Waits until so many more have been refused.
  void awaitRefused(int count) {
    int goal = refused() + count;
    await("refusals").atMost(Duration.ofMinutes(1)).until(() -> refused() >= goal);
  }

  /// @return the longest that anybody has waited for an answer, or for learning that there is none,
  ///   since this was asked before
  Duration longestWait() {
    return Duration.ofNanos(longest.getAndSet(0));
  }

  /// Lets each finish what it is at.
  Clients finish() throws InterruptedException {
    enough = true;
    for (Thread thread : threads) {
      thread.join();
    }
    return this;
  }

  Set<Sent> tried() {
    return tried;
  }

  /// @return each with the position that was answered
  Map<Sent, Long> acknowledged() {
    return acknowledged;
  }

  /// @return answers that are none of those which were promised
  List<String> strange() {
    return List.copyOf(strange);
  }

  @Override
  public void close() {
    enough = true;
    http.shutdownNow();
  }
}
