package org.sdgcities.certification.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.NOBODY;
import static org.sdgcities.certification.platform.http.Client.JSON;
import static org.sdgcities.certification.platform.http.Client.ORGANISATION;
import static org.sdgcities.certification.platform.http.Client.events;
import static org.sdgcities.certification.platform.http.Client.fresh;
import static org.sdgcities.certification.platform.http.Client.json;
import static org.sdgcities.certification.platform.http.Client.problem;
import static org.sdgcities.certification.platform.http.Client.send;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.people.PeopleRule;
import tools.jackson.databind.JsonNode;

/// Commands through the door that programs use.
class CommandOverHttpTest {

  private static final Executor THREADS = task -> Thread.ofVirtual().start(task);

  @Test
  void a_program_is_told_what_happened_and_where_it_stands() {
    String id = fresh();
    HttpResponse<String> answer = send(json("/organisations", ADMIN, ORGANISATION.formatted(id)));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    long position = Long.parseLong(answer.headers().firstValue("Log-Position").orElseThrow());
    assertThat(position).isEqualTo(events() - 1);
    assertThat(answer.headers().firstValue("ETag")).hasValue("\"" + position + "\"");
    JsonNode happened = JSON.readTree(answer.body());
    assertThat(happened.at("/position").longValue()).isEqualTo(position);
    assertThat(happened.at("/events/0/type").stringValue()).isEqualTo("sdg.OrganisationRegistered");
    assertThat(happened.at("/events/0/data/organisation").stringValue()).isEqualTo(id);
    assertThat(happened.at("/events/0/data/by").stringValue()).isEqualTo("admin");
  }

  @Test
  void the_same_key_and_body_give_the_first_answer_again() {
    String body = ORGANISATION.formatted(fresh());
    HttpRequest.Builder request =
        json("/organisations", ADMIN, body).header("Idempotency-Key", "\"key-1\"");
    HttpResponse<String> first = send(request);
    long after = events();
    HttpResponse<String> second = send(request);

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.headers().firstValue("Log-Position"))
        .isEqualTo(first.headers().firstValue("Log-Position"));
    assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
    assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(events()).isEqualTo(after);
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    send(
        json("/organisations", ADMIN, ORGANISATION.formatted(fresh()))
            .header("Idempotency-Key", "key-2"));
    long after = events();
    HttpResponse<String> second =
        send(
            json("/organisations", ADMIN, ORGANISATION.formatted(fresh()))
                .header("Idempotency-Key", "key-2"));

    assertThat(problem(second, 422).at("/type").stringValue()).isEqualTo("/problems/key-reused");
    assertThat(events()).isEqualTo(after);
  }

  @Test
  void keys_of_different_people_have_nothing_to_do_with_each_other() {
    HttpResponse<String> one =
        send(
            json("/organisations", ADMIN, ORGANISATION.formatted(fresh()))
                .header("Idempotency-Key", "key-3"));
    HttpResponse<String> other =
        send(
            json("/organisations", NOBODY, ORGANISATION.formatted(fresh()))
                .header("Idempotency-Key", "key-3"));

    assertThat(one.statusCode()).isEqualTo(200);
    assertThat(problem(other, 403).at("/rule").stringValue()).isEqualTo("P.role");
  }

  @Test
  void who_looked_before_something_happened_is_told_so() {
    String path = "/cities/mwanza/cycles/1/steps/planning/opening";
    HttpResponse<String> first = send(json(path, EDITOR, ""));
    long position = Long.parseLong(first.headers().firstValue("Log-Position").orElseThrow());
    send(
        json(
            "/cities/mwanza/cycles/1/absent-groups",
            EDITOR,
            "{\"group\": \"INDIGENOUS_PEOPLES\", \"reason\": \"None live here.\"}"));

    HttpRequest.Builder withdraw =
        json("/cities/mwanza/cycles/1/steps/planning/withdrawal", LEAD, "{\"reason\": \"Later\"}");
    HttpResponse<String> stale = send(withdraw.copy().header("If-Match", "\"" + position + "\""));
    JsonNode problem = problem(stale, 412);
    assertThat(problem.at("/type").stringValue()).isEqualTo("/problems/gone-on");
    assertThat(problem.at("/detail").stringValue()).contains(Long.toString(position + 1));

    HttpResponse<String> knowing =
        send(withdraw.copy().header("If-Match", "\"" + (position + 1) + "\""));
    assertThat(knowing.statusCode()).as(knowing.body()).isEqualTo(200);
  }

  /// Of many who do the same at once one is first; the others are refused by the rule, not by the
  /// race.
  @Test
  void a_lost_race_is_decided_again() {
    String body = ORGANISATION.formatted(fresh());
    List<HttpResponse<String>> answers =
        IntStream.range(0, 24)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () -> send(json("/organisations", ADMIN, body)), THREADS))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.statusCode() != 200)
        .allSatisfy(answer ->
            assertThat(problem(answer, 409).at("/rule").stringValue())
                .isEqualTo(PeopleRule.ORGANISATION_KNOWN.id()));
  }

  /// What comes over a slow line takes its time, and is no outage.
  @Test
  void a_body_may_arrive_slowly() {
    byte[] body = ORGANISATION.formatted(fresh()).getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        send(
            json("/organisations", ADMIN, "")
                .POST(BodyPublishers.ofInputStream(() -> new SlowLine(body))));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /// Halts in the middle for longer than the database is waited for.
  private static final class SlowLine extends ByteArrayInputStream {

    private SlowLine(byte[] bytes) {
      super(bytes);
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (pos > 0 && pos < count) {
        LockSupport.parkNanos(Duration.ofMillis(2_500).toNanos());
      }
      return super.read(into, offset, pos == 0 ? Math.min(length, 10) : length);
    }
  }
}
