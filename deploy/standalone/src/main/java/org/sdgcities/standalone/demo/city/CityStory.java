package org.sdgcities.standalone.demo.city;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sdgcities.standalone.demo.acts.Act;
import org.sdgcities.standalone.demo.acts.Chapter;
import org.sdgcities.standalone.demo.acts.Fields;
import org.sdgcities.standalone.demo.data.Cast;
import org.sdgcities.standalone.demo.data.Cast.Member;
import org.sdgcities.standalone.demo.data.Figures;
import org.sdgcities.standalone.demo.data.Place;

/// A city on its way through the programme.
public final class CityStory {

  private final Setting setting;
  private int cycles;
  private int certificates;
  private int appeals;

  public CityStory(Place place, Cast cast, Figures figures, Chapter chapter) {
    setting = new Setting(place, cast, figures, chapter);
  }

  /// Nothing happens until that day.
  public CityStory until(LocalDate day) {
    setting.chapter().until(day);
    return this;
  }

  /// The lab registers the city.
  public CityStory registers() {
    Place place = setting.place();
    setting
        .chapter()
        .act(
            "registration",
            setting.lead(),
            "/cities",
            Fields.of(
                "city", place.id(),
                "lab", place.lab().id(),
                "names", place.names(),
                "country", place.lab().country(),
                "locode", place.locode(),
                "coordinates", coordinates(place),
                "population", population(place)));
    return this;
  }

  private static @Nullable Map<String, Object> coordinates(Place place) {
    BigDecimal latitude = place.latitude();
    return latitude == null
        ? null
        : Fields.of("latitude", latitude, "longitude", place.longitude());
  }

  private static @Nullable Map<String, Object> population(Place place) {
    Long population = place.population();
    return population == null
        ? null
        : Fields.of("count", population, "source", place.populationSource());
  }

  /// The city's authority is given its role and signs.
  public CityStory joins() {
    Place place = setting.place();
    Chapter chapter = setting.chapter();
    Member authority = setting.cast().authority(place.id()).orElseThrow();
    String administrator = Cast.ADMINISTRATOR;
    chapter.act(
        "municipality",
        administrator,
        "/organisations",
        Fields.of(
            "organisation",
            authority.organisation(),
            "name",
            "Municipality of " + place.name() + " (invented)",
            "kind",
            "MUNICIPALITY",
            "country",
            place.lab().country()));
    chapter.act(
        "authority",
        administrator,
        "/people",
        Fields.of(
            "name", authority.name(),
            "mail", authority.mail(),
            "language", authority.language(),
            "organisation", authority.organisation()));
    chapter.act(
        "authority-role",
        administrator,
        "/people/" + Act.person(authority.mail()) + "/roles",
        Fields.of("role", authority.role(), "scope", authority.scope()));
    chapter.pass(1);
    chapter.act(
        "enrolment",
        authority.mail(),
        "/cities/" + place.id() + "/enrolment",
        Fields.of("agreement", "Agreement of " + chapter.today() + " (invented)"));
    chapter.pass(1);
    return this;
  }

  /// A hub becomes responsible.
  public CityStory comesUnderItsHub() {
    setting
        .chapter()
        .act(
            "hub",
            Cast.ADMINISTRATOR,
            "/cities/" + setting.place().id() + "/hub",
            Fields.of("hub", setting.place().lab().hub()));
    setting.chapter().pass(1);
    return this;
  }

  /// @param profile `STANDARD` or `SMALL_CITY`
  public Cycle opensCycle(String profile) {
    Cycle cycle = new Cycle(this, setting, ++cycles, profile);
    cycle.open();
    return cycle;
  }

  /// The certificate rests, as the city itself has asked.
  public CityStory suspendsAtItsOwnRequest() {
    setting
        .chapter()
        .act(
            "suspension",
            setting.cast().registrar(),
            "/certificates/" + certificate() + "/suspension",
            Fields.of(
                "ground", "OWN_REQUEST",
                "reason", "The city has asked to pause while it rebuilds its registers.",
                "heard", "The request came from the city itself."));
    return this;
  }

  /// @param against such as `case:mwanza/1/1`
  public Appeal appeals(String against, String grounds) {
    Appeal appeal = new Appeal(setting, ++appeals);
    appeal.lodge(against, grounds);
    return appeal;
  }

  void certificateWasIssued() {
    certificates++;
  }

  private String certificate() {
    return setting.place().id() + "-c" + certificates;
  }
}
