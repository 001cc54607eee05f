package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sdgcities.localpostgres.testing.Promised;

/// The clock of the machine jumps, for both services and all that is in them, while programs send
/// commands: positions go on, nothing is lost or done twice, rows follow, what is recorded and who
/// may still ask is by the clock as it is then.
class ClockTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private static final MovedClock CLOCK = new MovedClock();
  @RegisterExtension private static final Deployed DEPLOYED = new Deployed(CLOCK.option());

  private final Deployment deployment = DEPLOYED.deployment();
  private final Instance certification = deployment.certifications().getFirst();
  private final Instance query = deployment.query().ready();
  private final String person = Deployment.person(0);
  private final Instant begun = Instant.now();
  private final String ends = deployment.issuer().token(person, begun.plus(HOUR.dividedBy(2)));
  private final String ended = deployment.issuer().token(person, begun.minus(HOUR.dividedBy(2)));
  private int sent;

  @Test
  void a_jump_of_an_hour_either_way_loses_nothing_and_the_order_goes_on() throws Exception {
    Sent early = next();
    String position = done(early, "false");
    try (Clients clients = deployment.clients()) {
      for (Duration jump : List.of(Duration.ZERO, HOUR, Duration.ZERO, HOUR.negated(), HOUR)) {
        CLOCK.move(jump);
        Instant there = Instant.now().plus(jump);
        await("it is another time").until(() -> isNear(there, recorded(done(next(), "false"))));
        clients.awaitEach(Promised.BACK_WITHIN);

        long from = head();
        clients.awaitEach(Promised.BACK_WITHIN);
        clients.awaitMore(20);
        assertThat(
                deployment.column(
                    "select recorded_at from eventlog.event where position >= %d and abs(extract(epoch from recorded_at - '%s'::timestamptz)) > 60"
                        .formatted(from, Instant.now().plus(jump))))
            .isEmpty();
        assertThat(head()).isGreaterThanOrEqualTo(from + 20);
        assertThat(done(early, "true")).as("as the first time").isEqualTo(position);
        isFollowed(next());
        whoIsLetIn(jump);
      }
      assertThat(LogCheck.faults(deployment.owner(), clients.finish())).isEmpty();
      assertThat(clients.longestWait()).isLessThan(Promised.ANSWERED_WITHIN);
    }
    assertThat(jumpsInTheLog()).isGreaterThanOrEqualTo(4);
    assertThat(new Projections(deployment, query).differencesFromARebuild()).isEmpty();
  }

  private Sent next() {
    // The even ones are those that show on a page.
    return Sent.number(2 * sent++, person, "o" + UUID.randomUUID().toString().substring(0, 8));
  }

  /// @param again whether it had been done before
  /// @return position of its event
  private String done(Sent command, String again) {
    HttpResponse<String> answer = deployment.operator(certification).post(command);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Idempotency-Replayed").orElse("false"))
        .isEqualTo(again);
    return answer.headers().firstValue("Log-Position").orElseThrow();
  }

  private Instant recorded(String position) throws SQLException {
    return Instant.ofEpochMilli(
        Long.parseLong(
            deployment
                .column(
                    "select (extract(epoch from recorded_at) * 1000)::bigint from eventlog.event where position = "
                        + position)
                .getFirst()));
  }

  private static boolean isNear(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(MINUTE) < 0;
  }

  private long head() throws SQLException {
    return Long.parseLong(deployment.column("select next_position from eventlog.head").getFirst());
  }

  private void isFollowed(Sent command) {
    done(command, "false");
    await("its row")
        .atMost(Promised.MOVED_WITHIN)
        .until(() ->
            deployment
                    .column(
                        "select organisation from query.catalogue_organisation where organisation = '%s'"
                            .formatted(command.thing()))
                    .size()
                == 1);
  }

  /// A minute's grace is given to issuers whose clock is another.
  private void whoIsLetIn(Duration jump) {
    for (Instance one : List.of(certification, query)) {
      assertThat(isLetIn(one, ends)).as("%s %s", one.address(), jump).isEqualTo(!jump.equals(HOUR));
      assertThat(isLetIn(one, ended))
          .as("%s %s", one.address(), jump)
          .isEqualTo(jump.equals(HOUR.negated()));
    }
  }

  private boolean isLetIn(Instance one, String token) {
    int status = new Operator(one, token).ask("/desk").statusCode();
    assertThat(status).isIn(200, 404, 401);
    return status != 401;
  }

  /// @return how often two neighbours in the log are more than half an hour apart
  private int jumpsInTheLog() throws SQLException {
    return deployment
        .column(
            "select position from (select position, recorded_at - lag(recorded_at) over (order by position) as since from eventlog.event) all_events"
                + " where abs(extract(epoch from since)) > 1800")
        .size();
  }
}
