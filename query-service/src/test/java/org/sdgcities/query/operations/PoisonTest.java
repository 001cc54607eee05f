package org.sdgcities.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.follower.FollowerStatus;
import org.sdgcities.eventstore.follower.Followers;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.query.platform.History;
import org.sdgcities.query.platform.Served;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An event that a follower cannot apply: it stands there and says so, and skips nothing.
class PoisonTest {

  private static final PersonId ADMIN = History.holders(Role.PROGRAMME_ADMIN).getFirst();

  private static Served served;
  private static long poison;
  private static long citiesBefore;

  @BeforeAll
  static void poison() {
    served = Served.withHistory();
    citiesBefore = cities();
    poison = served.log().reader().next();
    NewEvent good =
        History.events().stream()
            .filter(event -> event.type().equals(DeclaredEvents.nameOf(CityRegistered.class)))
            .findFirst()
            .orElseThrow();
    // A city that is there already is registered once more: whoever keeps one row a city stands.
    // After it comes one that would be fine.
    served.recorded(List.of(again(good, "same"), again(good, "mwanza-two")));
  }

  @AfterAll
  static void stop() {
    served.close();
  }

  private static NewEvent again(NewEvent good, String city) {
    String payload = new String(good.payload(), StandardCharsets.UTF_8);
    String known = good.tags().stream().filter(tag -> tag.startsWith("city:")).findFirst().get();
    String name = known.substring(5);
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
    return served
        .bean(JdbcClient.class)
        .sql("select count(*) from query.programme_city")
        .query(Long.class)
        .single();
  }

  private static FollowerStatus statusOf(String name) {
    return served.bean(Followers.class).status().stream()
        .filter(status -> status.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_follower_stands_before_the_event_and_nothing_after_it_is_applied() {
    FollowerStatus programme = statusOf("programme");

    assertThat(programme.next()).isEqualTo(poison);
    assertThat(programme.failed().orElseThrow().position()).isEqualTo(poison);
    assertThat(programme.failed().orElseThrow().cause())
        .contains("sdg.CityRegistered")
        .contains("duplicate key");
    assertThat(cities()).isEqualTo(citiesBefore);
  }

  @Test
  void a_follower_to_whom_the_event_means_nothing_bad_goes_on() {
    assertThat(statusOf("audit").failure()).isNull();
    assertThat(statusOf("audit").next()).isEqualTo(poison + 2);
  }

  @Test
  void the_health_page_is_down_and_says_where_and_why() {
    HttpResponse<String> health = served.plain("/actuator/health");

    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body())
        .contains("\"DOWN\"")
        .contains("stands at position " + poison)
        .contains("duplicate key");
  }

  @Test
  void the_operations_page_says_where_and_why_and_leads_to_the_event() {
    HttpResponse<String> page = served.page("/operations", ADMIN, "en");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("Stands still")
        .contains("/audit/events/" + poison)
        .contains("duplicate key")
        .contains("Up to date");
  }

  @Test
  void the_metric_that_alerts_are_made_of_is_raised() {
    assertThat(served.plain("/actuator/prometheus").body())
        .containsPattern("follower_failed\\{[^}]*follower=\"programme\"[^}]*} 1")
        .containsPattern("follower_failed\\{[^}]*follower=\"audit\"[^}]*} 0");
  }
}
