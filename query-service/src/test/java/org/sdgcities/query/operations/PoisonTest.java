package org.sdgcities.query.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.follower.FollowerStatus;
import org.sdgcities.eventstore.follower.Followers;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.operations.FollowerId;
import org.sdgcities.kernel.operations.OperationsEvent.EventSkipped;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.query.platform.Dump;
import org.sdgcities.query.platform.History;
import org.sdgcities.query.platform.Projected;
import org.sdgcities.query.platform.Served;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// An event that a follower cannot apply: its stream waits, operators are told and can do something
/// about it, and all else goes on. One story, told in order.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PoisonTest {

  private static final PersonId ADMIN = History.holders(Role.PROGRAMME_ADMIN).getFirst();

  private static final PersonId AUDITOR = History.holders(Role.AUDITOR).getFirst();
  private static final NewEvent GOOD =
      History.events().stream()
          .filter(event -> event.type().equals(DeclaredEvents.nameOf(CityRegistered.class)))
          .findFirst()
          .orElseThrow();
  private static final String CITY =
      GOOD.tags().stream()
          .filter(tag -> tag.startsWith("city:"))
          .findFirst()
          .orElseThrow()
          .substring(5);

  private static Served served;
  private static long poison;
  private static long citiesBefore;

  @BeforeAll
  static void poison() {
    served = Served.withHistory();
    citiesBefore = cities();
    poison = served.log().reader().next();
    // A city that is there already is registered once more: whoever keeps one row a city cannot
    // apply that. After it comes one that is fine.
    served.recorded(List.of(again(GOOD, "same"), again(GOOD, "another-city")));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static NewEvent again(NewEvent good, String city) {
    String payload = new String(good.payload(), StandardCharsets.UTF_8);
    String name = CITY;
    return new NewEvent(
        UUID.randomUUID(),
        good.type(),
        good.version(),
        Instant.parse("2026-11-19T09:00:00Z"),
        good.tags().stream()
            .map(tag -> city.equals("same") ? tag : tag.replace(name, city))
            .toList(),
        (city.equals("same") ? payload : payload.replace("\"" + name + "\"", "\"" + city + "\""))
            .getBytes(StandardCharsets.UTF_8),
        good.metadata());
  }

  private static long cities() {
    return count("programme_city");
  }

  private static long count(String what) {
    return served
        .bean(JdbcClient.class)
        .sql("select count(*) from " + what)
        .query(Long.class)
        .single();
  }

  private static NewEvent skipped(String follower, long position) {
    EventSkipped event =
        new EventSkipped(new FollowerId(follower), position, "Registered twice.", ADMIN);
    return new NewEvent(
        UUID.randomUUID(),
        DeclaredEvents.nameOf(EventSkipped.class),
        "1",
        Instant.parse("2026-11-19T09:30:00Z"),
        event.tags().stream().map(Object::toString).toList(),
        Projected.JSON.writeValueAsBytes(event),
        "{\"actor\":\"%s\"}".formatted(ADMIN).getBytes(StandardCharsets.UTF_8));
  }

  private static FollowerStatus statusOf(String name) {
    return served.bean(Followers.class).status().stream()
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static FollowerStatus.Parked parked(String name) {
    return statusOf(name).parked().getFirst();
  }

  @Test
  @Order(1)
  void its_stream_waits_and_the_next_city_is_there() {
    FollowerStatus programme = statusOf("programme");

    assertThat(programme.next()).isEqualTo(poison + 2);
    assertThat(programme.failure()).isNull();
    assertThat(programme.parked()).hasSize(1);
    assertThat(parked("programme").stream()).isEqualTo("city:" + CITY);
    assertThat(parked("programme").position()).isEqualTo(poison);
    assertThat(parked("programme").cause()).contains("sdg.CityRegistered", "duplicate key");
    assertThat(cities()).isEqualTo(citiesBefore + 1);
  }

  @Test
  @Order(2)
  void a_follower_to_whom_the_event_means_nothing_bad_has_applied_it() {
    assertThat(statusOf("audit").parked()).isEmpty();
    assertThat(statusOf("audit").next()).isEqualTo(poison + 2);
  }

  @Test
  @Order(3)
  void the_service_is_up_and_its_health_page_warns_and_says_where_and_why() {
    HttpResponse<String> health = served.plain("/actuator/health");

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body())
        .contains("lag 0; warning: city:" + CITY + " waits since position " + poison)
        .contains("duplicate key");
  }

  @Test
  @Order(4)
  void the_operations_page_says_where_and_why_and_what_can_be_done() {
    HttpResponse<String> page = served.page("/operations", ADMIN, "en");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("What waits")
        .contains("/audit/events/" + poison)
        .contains("duplicate key")
        .contains("action=\"/followers/programme/skipped-events\"")
        .contains("action=\"/operations/followers/programme/parked/city:" + CITY + "\"")
        .contains("Up to date");
    assertThat(served.page("/operations", AUDITOR, "en").body())
        .contains("What waits")
        .doesNotContain("<form class=\"inline\"")
        .doesNotContain("skipped-events");
  }

  @Test
  @Order(5)
  void the_metrics_that_alerts_are_made_of_are_raised() {
    assertThat(served.plain("/actuator/prometheus").body())
        .containsPattern("follower_parked\\{[^}]*follower=\"programme\"[^}]*} 1")
        .containsPattern("follower_parked\\{[^}]*follower=\"audit\"[^}]*} 0")
        .containsPattern("follower_failed\\{[^}]*follower=\"programme\"[^}]*} 0")
        .containsPattern("follower_applied_total\\{[^}]*follower=\"audit\"[^}]*} [1-9]");
  }

  @Test
  @Order(6)
  void only_administrators_try_again_and_what_is_not_mended_stays() {
    String path = "/operations/followers/programme/parked/city:" + CITY;
    assertThat(served.post(path, AUDITOR).statusCode()).isEqualTo(403);
    assertThat(served.post(path + "-not", ADMIN).statusCode()).isEqualTo(404);

    assertThat(served.post(path, ADMIN).statusCode()).isEqualTo(202);

    Awaitility.await().until(() -> count("parked_stream where again") == 0);
    assertThat(parked("programme").cause()).contains("duplicate key");
  }

  @Test
  @Order(7)
  void what_the_log_says_to_leave_out_is_left_out_and_shown_with_its_reason() {
    served.recorded(List.of(skipped("programme", poison)));

    Awaitility.await().until(() -> statusOf("programme").parked().isEmpty());
    assertThat(statusOf("register").parked()).as("only where it was asked for").isNotEmpty();
    assertThat(served.page("/operations", ADMIN, "en").body())
        .contains("Left out")
        .contains("Registered twice.");
  }

  @Test
  @Order(8)
  void a_rebuild_leaves_it_out_again_and_gives_the_same_rows() {
    JdbcClient jdbc = served.bean(JdbcClient.class);
    Dump before = Dump.of(jdbc);
    jdbc.sql("insert into programme_role values ('x', 'OLD', 'x', null, 'x', '2026-01-01')")
        .update();

    assertThat(served.post("/operations/followers/programme/rebuild", ADMIN).statusCode())
        .isEqualTo(202);

    Awaitility.await().until(() -> count("programme_role where role = 'OLD'") == 0);
    assertThat(Dump.of(jdbc).differences(before)).isEmpty();
  }

  /// A reader who takes his time keeps the new rows from taking their place.
  @Test
  @Order(9)
  void while_a_rebuild_goes_on_the_page_says_how_far_it_has_come() throws SQLException {
    try (Connection reader = standing("select 1 from programme_city limit 1")) {
      served.post("/operations/followers/programme/rebuild", ADMIN);
      Awaitility.await().until(() -> statusOf("programme").rebuild() != null);

      HttpResponse<String> page = served.page("/operations", ADMIN, "en");
      HttpResponse<String> french = served.page("/operations", ADMIN, "fr");

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("made anew beside the old ones");
      assertThat(french.body()).contains("refaites à côté des anciennes");
      reader.rollback();
    }
    Awaitility.await().until(() -> statusOf("programme").rebuild() == null);
  }

  /// Somebody keeps the follower from its table, so that it falls behind.
  @Test
  @Order(10)
  void who_is_behind_tells_by_how_much_how_fast_he_was_and_how_long_it_will_take()
      throws SQLException {
    served.recorded(cities(0, 400));
    try (Connection lock = standing("lock table programme_city in access exclusive mode")) {
      served.log().append(new Append(cities(400, 407), null, null)).join();
      Awaitility.await().until(() -> statusOf("programme").lag() == 7);

      assertThat(served.page("/operations", ADMIN, "en").body())
          .containsPattern(
              ">programme</th>\\s*<td class=\"number\">[0-9,]+</td>\\s*<td class=\"number\">7</td>"
                  + "\\s*<td class=\"number\">[1-9][0-9,]*</td>"
                  + "\\s*<td class=\"number\">[0-9]+ s</td>");
      JsonNode told = programme(Projected.JSON.readTree(served.json("/operations", ADMIN).body()));
      assertThat(told.get("lag").asLong()).isEqualTo(7);
      assertThat(told.get("rate").asDouble()).isPositive();
      assertThat(told.get("secondsLeft").asLong())
          .isCloseTo((long) Math.ceil(7 / told.get("rate").asDouble()), within(1L));
      lock.rollback();
    }
    Awaitility.await().until(() -> statusOf("programme").lag() == 0);
  }

  private static JsonNode programme(JsonNode operations) {
    return operations
        .get("followers")
        .valueStream()
        .filter(one -> one.get("name").asString().equals("programme"))
        .findFirst()
        .orElseThrow();
  }

  private static List<NewEvent> cities(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> again(GOOD, "one-of-many-" + i)).toList();
  }

  /// @return in the midst of a transaction, which may stand
  private static Connection standing(String sql) throws SQLException {
    Connection connection = served.bean("queryDataSource", DataSource.class).getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set local idle_in_transaction_session_timeout = 0");
      statement.execute(sql);
    }
    return connection;
  }
}
