package org.sdgcities.standalone.refusal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.sdgcities.standalone.demo.acts.Act;
import org.sdgcities.standalone.demo.acts.Fields;
import org.sdgcities.standalone.demo.data.Cast;
import org.sdgcities.standalone.demo.data.Figures;
import org.sdgcities.standalone.demo.data.Indicators;
import org.sdgcities.standalone.demo.data.Place;
import org.sdgcities.standalone.demo.data.Places;
import org.sdgcities.standalone.process.PlayedDemonstration;
import org.sdgcities.standalone.process.Visitor;
import org.sdgcities.standalone.process.Visitor.Answer;

/// Where the scenes play: the demonstration, in which cities stand at every stage.
final class Stage {

  static final Cast CAST = new Cast();
  static final Places PLACES = new Places();
  static final String ADMIN = Cast.ADMINISTRATOR;
  static final String AUDITOR = CAST.auditor();
  static final String REGISTRAR = CAST.registrar();
  static final String STEWARD = CAST.steward();
  static final String MODERATOR = CAST.moderator(0);

  private final PlayedDemonstration demonstration = PlayedDemonstration.get();
  private final Visitor visitor = demonstration.visitor();
  private final String language;

  Stage(String language) {
    this.language = language;
  }

  static String lead(String city) {
    return CAST.labLead(PLACES.city(city).lab().id());
  }

  static String editor(String city) {
    return CAST.labEditor(PLACES.city(city).lab().id());
  }

  static String authority(String city) {
    return CAST.authority(city).orElseThrow().mail();
  }

  /// @return the two who review the city's steps
  static List<String> reviewers(String city) {
    Place place = PLACES.city(city);
    return CAST.reviewers(place.lab().hub(), place.turn());
  }

  /// @return somebody of the same hub who does not review the city
  static String otherReviewer(String city) {
    String hub = PLACES.city(city).lab().hub();
    return CAST.all("HUB_REVIEWER", "hub:" + hub).stream()
        .filter(one -> !reviewers(city).contains(one))
        .findFirst()
        .orElseThrow();
  }

  /// @return the first panel of a city
  static List<String> panel(String city) {
    return CAST.panel(PLACES.city(city).turn() + 1);
  }

  /// @return somebody who is not on that panel
  static String otherPanelMember(String city) {
    return CAST.all("PANEL_MEMBER", "global").stream()
        .filter(one -> !panel(city).contains(one))
        .findFirst()
        .orElseThrow();
  }

  /// The request that is refused. Nothing comes of it.
  Answer asks(String by, String path, Map<String, ?> body) {
    return leavingTheLogAlone(() -> visitor.send(by, path, body, language));
  }

  /// A file that is asked for, and not given.
  Answer asksFor(String by, String path) {
    return leavingTheLogAlone(() -> visitor.read(by, path, language));
  }

  private Answer leavingTheLogAlone(Supplier<Answer> request) {
    long before = demonstration.head();
    Answer answer = request.get();
    assertThat(demonstration.head()).as("position at the log's end").isEqualTo(before);
    return answer;
  }

  /// Something that has to happen before.
  Answer allowed(String by, String path, Map<String, ?> body) {
    return mustBeAllowed(visitor.send(by, path, body));
  }

  /// Something that has to happen before, but only once.
  Answer once(String by, String path, Map<String, ?> body) {
    String key = "once/" + UUID.nameUUIDFromBytes((path + body).getBytes(UTF_8));
    return mustBeAllowed(visitor.send(by, path, body, "en", key));
  }

  /// An act of the story's kind. Played before, it changes nothing.
  Answer plays(Act act) {
    return mustBeAllowed(
        act.file() == null
            ? visitor.send(act.by(), act.path(), act.body(), "en", act.key())
            : visitor.upload(act.by(), act.path(), act.body(), act.file().content(), act.key()));
  }

  private static Answer mustBeAllowed(Answer answer) {
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    return answer;
  }

  Answer uploads(String by, String path, String title, String content) {
    return visitor.upload(
        by,
        path,
        Fields.of("kind", "OTHER", "title", title, "language", "en"),
        content,
        UUID.randomUUID().toString());
  }

  /// Somebody holds a role for as long as it takes.
  Answer holding(String mail, String role, String scope, Supplier<Answer> play) {
    allowed(ADMIN, rolesOf(mail), Fields.of("role", role, "scope", scope));
    try {
      return play.get();
    } finally {
      revoke(mail, role, scope);
    }
  }

  /// Somebody does without a role for as long as it takes.
  Answer without(String mail, String role, String scope, Supplier<Answer> play) {
    revoke(mail, role, scope);
    try {
      return play.get();
    } finally {
      allowed(ADMIN, rolesOf(mail), Fields.of("role", role, "scope", scope));
    }
  }

  private void revoke(String mail, String role, String scope) {
    allowed(
        ADMIN,
        rolesOf(mail) + "/revocation",
        Fields.of("role", role, "scope", scope, "reason", "The scene is over."));
  }

  /// @return the first figure that the story has for an indicator of a city
  static BigDecimal baseline(String city, String indicator) {
    return new Figures(new Indicators()).value(indicator, PLACES.city(city), 0);
  }

  static String rolesOf(String mail) {
    return "/people/" + Act.person(mail) + "/roles";
  }

  static List<String> ids(List<String> mails) {
    return mails.stream().map(Act::person).toList();
  }
}
