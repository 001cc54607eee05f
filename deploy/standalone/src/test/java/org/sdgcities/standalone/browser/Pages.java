package org.sdgcities.standalone.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sdgcities.standalone.demo.data.Cast;
import org.sdgcities.standalone.demo.data.Place;
import org.sdgcities.standalone.demo.data.Places;

/// The pages of every role, with something on them.
final class Pages {

  private static final Cast CAST = new Cast();
  private static final Places PLACES = new Places();

  static final List<String> PUBLIC =
      List.of(
          "/",
          "/?q=dar&region=002&certified=true",
          "/cities/dar-es-salaam",
          "/cities/beirut",
          "/cities/menzel-ennour",
          "/certificates/gaborone-c1",
          "/certificates/beirut-c1",
          "/criteria",
          "/criteria/1",
          "/indicators",
          "/problems/D1.review",
          "/problems/input",
          "/sign-in/unknown",
          "/sign-in/failed",
          "/local-sign-in",
          "/local-sign-in?wrong",
          "/no-such-page");

  private Pages() {}

  /// @param by mail address; null for anybody
  record Page(@Nullable String by, String path) {}

  static Stream<Page> all() {
    Map<String, List<String>> internal = new LinkedHashMap<>();
    internal.put(
        lead("lima"),
        List.of("/desk", "/desk/lima", "/desk/lima/1/diagnosis", "/desk/lima/1/planning"));
    internal.put(lead("mahajanga"), List.of("/desk/mahajanga/1/diagnosis"));
    internal.put(
        lead("rio-de-janeiro"), List.of("/desk/rio-de-janeiro/1/planning", "/cases/recife/1/1"));
    internal.put(editor("chengdu"), List.of("/desk/chengdu/1/investment", "/desk/shanghai"));
    internal.put(editor("cairo"), List.of("/desk/cairo/1/capacity", "/desk/alexandria"));
    internal.put(
        lead("la-paz"),
        List.of(
            "/cases/la-paz/1/1",
            "/cases/appeals/la-paz/1",
            "/cases/appeals/new?against=case:la-paz/1/1"));
    internal.put(authority("mosul"), List.of("/desk", "/desk/mosul/1/planning"));
    internal.put(CAST.hubLead("africa"), List.of("/reviews", "/reviews/lubumbashi/1/diagnosis"));
    internal.put(reviewer("kuwait-city"), List.of("/reviews/kuwait-city/1/diagnosis"));
    internal.put(CAST.moderator(0), List.of("/reviews", "/reviews/baghdad/1/diagnosis"));
    internal.put(
        CAST.panel(PLACES.city("madrid").turn() + 1).getLast(),
        List.of("/cases", "/cases/madrid/1/1"));
    internal.put(
        CAST.registrar(),
        List.of(
            "/cases",
            "/cases/vitoria-gasteiz/1/1",
            "/cases/guadalajara/1/1",
            "/cases/certificates/beirut-c1",
            "/cases/certificates/gaborone-c1"));
    internal.put(
        CAST.appealPanel(PLACES.city("la-paz").turn()).getFirst(),
        List.of("/cases", "/cases/appeals/la-paz/1"));
    internal.put(
        CAST.auditor(),
        List.of(
            "/audit",
            "/audit/cities/dar-es-salaam",
            "/audit/cities/dar-es-salaam?type=StepDecided&from=2020-01-01",
            "/audit/cities/dar-es-salaam/at",
            "/audit/events/500",
            "/operations"));
    internal.put(CAST.steward(), List.of("/programme/criteria"));
    internal.put(
        Cast.ADMINISTRATOR,
        List.of(
            "/programme",
            "/programme/cities/new",
            "/programme/criteria",
            "/people",
            "/people/first-administrator",
            "/operations"));
    return Stream.concat(
        PUBLIC.stream().map(path -> new Page(null, path)),
        internal.entrySet().stream()
            .flatMap(one -> one.getValue().stream().map(path -> new Page(one.getKey(), path))));
  }

  static String lead(String city) {
    return CAST.labLead(PLACES.city(city).lab().id());
  }

  static String editor(String city) {
    return CAST.labEditor(PLACES.city(city).lab().id());
  }

  private static String authority(String city) {
    return CAST.authority(city).orElseThrow().mail();
  }

  private static String reviewer(String city) {
    Place place = PLACES.city(city);
    return CAST.reviewers(place.lab().hub(), place.turn()).getLast();
  }
}
