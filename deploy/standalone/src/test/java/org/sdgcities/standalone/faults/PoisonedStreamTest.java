package org.sdgcities.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.programme.LabId;
import org.sdgcities.localpostgres.testing.Promised;
import org.sdgcities.standalone.alerts.Alert;
import org.sdgcities.standalone.alerts.Samples;

/// An event that some projections cannot apply, through both services as they are deployed: its
/// city waits, all else flows, and an administrator has it left out, for a reason that stays.
class PoisonedStreamTest {

  private static final String REASON = "The city was registered twice by mistake.";
  private static final PersonId ADMIN = new PersonId(Deployment.person(0));

  /// Those with one row a city.
  private static final List<String> FOLLOWERS =
      List.of("access", "cases", "programme", "register", "steps");

  @RegisterExtension private static final Deployed DEPLOYED = new Deployed();
  private static Instance query;

  private final Deployment deployment = DEPLOYED.deployment();
  private final Instance certification = deployment.certifications().getFirst();
  private final Operator pages = deployment.operator(query);
  private final Operator commands = deployment.operator(certification);

  @BeforeAll
  static void start() {
    query = DEPLOYED.deployment().query().ready();
  }

  /// A name that is not there any more would leave a rule, or who looks for it, silent for good.
  @Test
  void what_alerts_and_operators_look_at_is_measured() throws Exception {
    try (Clients clients = deployment.clients()) {
      clients.awaitMore(1);
    }
    Set<String> measured = Samples.scraped(List.of(scrapes())).metrics();
    for (Alert alert : Alert.all()) {
      assertThat(measured).as(alert.name()).containsAll(alert.metrics());
    }
    Matcher told =
        Pattern.compile("`((?:commands|eventlog|follower)_\\w+)`")
            .matcher(Files.readString(Path.of("../../docs/operations.md")));
    Set<String> names = new TreeSet<>();
    while (told.find()) {
      names.add(told.group(1));
    }
    assertThat(names).hasSizeGreaterThan(10);
    names.removeAll(measured);
    assertThat(names)
        .as("what is measured in several series goes by their common name")
        .allMatch(name -> measured.contains(name + "_count"));
  }

  @Test
  void its_city_waits_alone_until_the_event_is_left_out_for_a_reason() throws Exception {
    try (Clients clients = deployment.clients()) {
      List<String> earlier = scrapes();
      clients.awaitMore(20);
      awaitFiring(earlier);
      long first =
          deployment.record(
              List.of(
                  registered("twice"),
                  registered("twice"),
                  new CityEnrolled(new CityId("twice"), "Agreement 1", ADMIN),
                  registered("once")));
      long poison = first + 1;
      List<String> waiting =
          FOLLOWERS.stream().map(name -> name + " city:twice " + poison).toList();
      await("it is parked")
          .atMost(Promised.MOVED_WITHIN)
          .untilAsserted(() -> {
            assertThat(pages.parked()).containsExactlyInAnyOrderElementsOf(waiting);
            assertThat(cities()).containsExactly("once", "twice");
          });
      othersFlow(clients);
      awaitFiring(earlier, "FollowerParksStreams");

      tryAgain(waiting);
      othersFlow(clients);
      assertThat(cities()).containsExactly("once", "twice");

      FOLLOWERS.forEach(follower -> leaveOut(follower, poison));
      await("it goes on").atMost(Promised.MOVED_WITHIN).until(() -> pages.parked().isEmpty());
      assertThat(cities()).containsExactly("once", "twice enrolled");
      othersFlow(clients);
      awaitFiring(earlier);
      reasonStays(poison);
      assertThat(LogCheck.faults(deployment.owner(), clients.finish())).isEmpty();
    }
    assertThat(new Projections(deployment, query).differencesFromARebuild()).isEmpty();
    assertThat(pages.parked()).isEmpty();
  }

  private static CityRegistered registered(String city) {
    return new CityRegistered(
        new CityId(city),
        new LabId(city),
        Words.english(city),
        new Country("834"),
        null,
        null,
        null,
        ADMIN);
  }

  /// @return what the page about all cities is drawn from
  private List<String> cities() throws SQLException {
    return deployment.column(
        "select city || case when enrolled_on is null then '' else ' enrolled' end"
            + " from query.programme_city order by city");
  }

  private void othersFlow(Clients clients) throws SQLException {
    long before = organisations();
    clients.awaitMore(20);
    await("other streams flow").atMost(Promised.MOVED_WITHIN).until(() -> organisations() > before);
  }

  private long organisations() throws SQLException {
    return Long.parseLong(
        deployment.column("select count(*) from query.catalogue_organisation").getFirst());
  }

  private List<String> scrapes() throws IOException, InterruptedException {
    return List.of(
        certification.get("/actuator/prometheus").body(), query.get("/actuator/prometheus").body());
  }

  /// Waits until these alerts would fire if it had been as it is for three minutes, and no others.
  private void awaitFiring(List<String> earlier, String... names) {
    await("the alerts")
        .untilAsserted(() -> {
          List<List<String>> minutes = new ArrayList<>(Collections.nCopies(17, earlier));
          minutes.addAll(Collections.nCopies(3, scrapes()));
          Samples samples = Samples.scraped(minutes);
          assertThat(Alert.all())
              .filteredOn(alert -> alert.fires(samples, 19))
              .extracting(Alert::name)
              .containsExactly(names);
        });
  }

  private void tryAgain(List<String> waiting) {
    for (String follower : FOLLOWERS) {
      HttpResponse<String> answer =
          pages.post("/operations/followers/" + follower + "/parked/city:twice");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    }
    await("it was tried")
        .atMost(Promised.MOVED_WITHIN)
        .until(() ->
            deployment.column("select stream from query.parked_stream where again").isEmpty());
    assertThat(pages.parked())
        .as("nothing was mended")
        .containsExactlyInAnyOrderElementsOf(waiting);
  }

  private void leaveOut(String follower, long position) {
    String path = "/followers/" + follower + "/skipped-events";
    String body = "{\"position\": %d, \"reason\": \"%s\"}".formatted(position, REASON);
    assertThat(commands.post(path, UUID.randomUUID().toString(), body).statusCode()).isEqualTo(200);
    assertThat(commands.post(path, UUID.randomUUID().toString(), body).statusCode())
        .as("once is enough")
        .isEqualTo(409);
  }

  /// In the log, on the page of the operators, and on that of the auditors.
  private void reasonStays(long position) throws SQLException {
    List<String> recorded =
        deployment.column(
            "select position from eventlog.event where type = 'sdg.EventSkipped'"
                + " and convert_from(payload, 'UTF8')::jsonb @>"
                + " '{\"position\": %d, \"reason\": \"%s\", \"by\": \"%s\"}'"
                    .formatted(position, REASON, ADMIN));
    assertThat(recorded).hasSize(FOLLOWERS.size());
    for (String one : recorded) {
      assertThat(pages.page("/audit/events/" + one).toString()).contains(REASON, ADMIN.value());
    }
    assertThat(pages.page("/operations").get("skipped"))
        .hasSize(FOLLOWERS.size())
        .allSatisfy(one -> {
          assertThat(one.get("reason").stringValue()).isEqualTo(REASON);
          assertThat(one.get("by").stringValue()).isEqualTo(ADMIN.value());
          assertThat(one.get("position").longValue()).isEqualTo(position);
        });
  }
}
