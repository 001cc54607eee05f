package org.sdgcities.certification.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.Town.NOBODY;
import static org.sdgcities.certification.platform.http.Client.ORGANISATION;
import static org.sdgcities.certification.platform.http.Client.fresh;
import static org.sdgcities.certification.platform.http.Client.json;
import static org.sdgcities.certification.platform.http.Client.send;
import static org.sdgcities.certification.platform.http.Client.to;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What those see who watch over the service, and nobody else.
class OperatorsTest {

  @Test
  void the_metrics_count_what_was_done_and_refused_and_how_the_log_grows() {
    send(json("/organisations", ADMIN, ORGANISATION.formatted(fresh())));
    send(json("/organisations", NOBODY, ORGANISATION.formatted(fresh())));

    String metrics = send(to("/actuator/prometheus").GET()).body();

    assertThat(metrics)
        .containsPattern(
            "commands_seconds_count\\{outcome=\"done\",type=\"RegisterOrganisation\"} [1-9]")
        .containsPattern(
            "commands_seconds_count\\{outcome=\"refused\",type=\"RegisterOrganisation\"} [1-9]")
        .containsPattern("(?m)^eventlog_append_seconds_count [1-9]")
        .containsPattern("(?m)^eventlog_group_count [1-9]")
        .containsPattern("(?m)^eventlog_position [1-9]")
        // Before anything was turned away: growth from nothing at all would not be seen.
        .containsPattern("(?m)^eventlog_refused_total\\{reason=\"overloaded\"} \\d")
        .containsPattern("(?m)^follower_lag\\{follower=\"when-certificate-ends-then-expire\"} \\d");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/prometheus", "/actuator/health", "/actuator/info"})
  void who_comes_through_a_proxy_does_not_see_them(String path) {
    HttpResponse<String> answer = send(to(path).header("X-Forwarded-For", "127.0.0.1").GET());
    assertThat(answer.statusCode()).isIn(401, 403);
    assertThat(send(to(path).GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void a_load_balancer_sees_whether_it_is_ready_and_no_more() {
    HttpResponse<String> answer =
        send(to("/actuator/health/readiness").header("X-Forwarded-For", "203.0.113.9").GET());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("UP").doesNotContain("database");
  }
}
