package org.sdgcities.certification.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.NOBODY;
import static org.sdgcities.certification.platform.http.Client.events;
import static org.sdgcities.certification.platform.http.Client.json;
import static org.sdgcities.certification.platform.http.Client.problem;
import static org.sdgcities.certification.platform.http.Client.send;
import static org.sdgcities.certification.platform.http.Client.to;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.evidence.EvidenceRule;
import org.sdgcities.kernel.people.PersonId;

/// Files on their way in and out.
class EvidenceOverHttpTest {

  private static final String STEP = "/cities/mwanza/cycles/1/steps/investment";
  private static final int LIMIT = 25 * 1024 * 1024;

  @BeforeAll
  static void open() {
    send(json(STEP + "/opening", EDITOR, ""));
  }

  private static HttpRequest.Builder upload(PersonId by, String title, String bytes, String type) {
    String body =
        part("kind", "BOUNDARY_MAP")
            + part("title", title)
            + part("language", "en")
            + "--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n"
            + "Content-Type: "
            + type
            + "\r\n\r\n"
            + bytes
            + "\r\n--limit--\r\n";
    return to(STEP + "/evidence")
        .header("Authorization", "Bearer " + Service.token(by))
        .header("Content-Type", "multipart/form-data; boundary=limit")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static String part(String name, String value) {
    return "--limit\r\nContent-Disposition: form-data; name=\""
        + name
        + "\"\r\n\r\n"
        + value
        + "\r\n";
  }

  private static long added(String title, String bytes, String type) {
    HttpResponse<String> answer = send(upload(EDITOR, title, bytes, type));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Client.JSON.readTree(answer.body()).at("/events/0/data/evidence").longValue();
  }

  private static HttpResponse<String> file(PersonId by, long number) {
    return send(
        to("/evidence/mwanza/1/investment/" + number)
            .header("Authorization", "Bearer " + Service.token(by))
            .GET());
  }

  @Test
  void a_file_comes_out_as_it_went_in_and_runs_nowhere() {
    String page = "<script>alert(1)</script>";
    long number = added("A \"map\"/of <b>", page, "text/html");

    HttpResponse<String> answer = file(LEAD, number);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(page);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .anyMatch(policy -> policy.startsWith("sandbox"));
  }

  @Test
  void others_do_not_see_it_and_what_is_not_there_is_said_so() {
    long number = added("Seen by few", "few", "text/plain");

    assertThat(problem(file(NOBODY, number), 403).at("/rule").stringValue())
        .isEqualTo(EvidenceRule.NOT_FOR_YOU.id());
    assertThat(problem(file(LEAD, 999), 404).at("/rule").stringValue())
        .isEqualTo(EvidenceRule.FILE_UNKNOWN.id());
    assertThat(send(to("/evidence/mwanza/1/investment/" + number).GET()).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_repetition_is_answered_as_before() {
    HttpRequest.Builder request =
        upload(EDITOR, "Sent twice", "twice", "text/plain").header("Idempotency-Key", "twice");
    HttpResponse<String> first = send(request);
    long after = events();
    HttpResponse<String> second = send(request);

    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(events()).isEqualTo(after);
  }

  @Test
  void what_cannot_be_taken_is_refused_with_a_reason() {
    long before = events();
    assertThat(problem(send(upload(EDITOR, "Empty", "", "text/plain")), 422).toString())
        .contains("\"field\":\"file\"");
    assertThat(
            problem(send(upload(EDITOR, "Large", "a".repeat(LIMIT + 1), "text/plain")), 413)
                .at("/type")
                .stringValue())
        .isEqualTo("/problems/too-large");
    assertThat(send(upload(NOBODY, "Foreign", "foreign", "text/plain")).statusCode())
        .isEqualTo(403);
    assertThat(events()).isEqualTo(before);
  }
}
