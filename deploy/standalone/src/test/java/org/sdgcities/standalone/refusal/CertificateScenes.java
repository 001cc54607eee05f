package org.sdgcities.standalone.refusal;

import static org.sdgcities.standalone.refusal.Stage.CAST;
import static org.sdgcities.standalone.refusal.Stage.MODERATOR;
import static org.sdgcities.standalone.refusal.Stage.PLACES;
import static org.sdgcities.standalone.refusal.Stage.REGISTRAR;
import static org.sdgcities.standalone.refusal.Stage.ids;
import static org.sdgcities.standalone.refusal.Stage.lead;
import static org.sdgcities.standalone.refusal.Stage.panel;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.sdgcities.certification.certification.AppealRule;
import org.sdgcities.certification.certification.CertificateRule;
import org.sdgcities.certification.decision.Rule;
import org.sdgcities.standalone.demo.acts.Fields;

/// Certificates, and appeals against what was decided.
final class CertificateScenes {

  private static final List<String> APPEAL_MEMBERS = CAST.all("APPEAL_MEMBER", "global");
  private static final String ZANZIBAR = "/cities/zanzibar/appeals/1/admission";

  static final List<Scene> ALL =
      List.of(
          Scene.of(
              CertificateRule.CERTIFICATE_UNKNOWN,
              REGISTRAR,
              "/certificates/mwanza-c9/suspension",
              suspension(),
              "There is no certificate mwanza-c9."),
          Scene.of(
              CertificateRule.NOT_DECIDED,
              REGISTRAR,
              "/cities/guadalajara/cycles/1/cases/1/certificate",
              Map.of(),
              "The case is {stage}; a certificate is issued once a level has been granted."),
          Scene.after(
              CertificateRule.NOTHING_GRANTED,
              "The panel has granted no level.",
              stage -> {
                Ahead.refusedAndAppealed(stage);
                return stage.asks(
                    REGISTRAR, "/cities/zanzibar/cycles/1/cases/1/certificate", Map.of());
              }),
          Scene.of(
              CertificateRule.NOT_ACTIVE,
              REGISTRAR,
              "/certificates/beirut-c1/suspension",
              suspension(),
              "The certificate is suspended; only an active one can be suspended."),
          Scene.of(
              CertificateRule.NOT_SUSPENDED,
              REGISTRAR,
              "/certificates/gaborone-c1/reinstatement",
              Fields.of("reason", "The inquiry is over."),
              "The certificate is active; only a suspended one can be reinstated or withdrawn."),
          Scene.of(
              CertificateRule.SUSPENDER_WITHDRAWS,
              REGISTRAR,
              "/certificates/beirut-c1/withdrawal",
              Fields.of(
                  "ground", "SUSPENSION_NOT_REMEDIED",
                  "reason", "Nothing was done.",
                  "heard", "The city was heard."),
              "Who suspended the certificate does not withdraw it: it takes two."),
          Scene.of(
              AppealRule.APPEAL_UNKNOWN,
              REGISTRAR,
              "/cities/la-paz/appeals/9/admission",
              panelOf(APPEAL_MEMBERS.subList(0, 3)),
              "There is no appeal la-paz/9."),
          appealing(
              AppealRule.OTHER_CITY,
              "la-paz",
              "case:madrid/1/1",
              "A city appeals only against what concerns itself."),
          appealing(
              AppealRule.NOTHING_TO_CONTEST,
              "madrid",
              "case:madrid/1/1",
              "There is no decision here that could be appealed against now."),
          appealing(
              AppealRule.TOO_LATE,
              "beirut",
              "certificate:beirut-c1",
              "The last day to appeal was {day}."),
          appealing(
              AppealRule.PENDING,
              "la-paz",
              "case:la-paz/1/1",
              "Appeal la-paz/1 against the same is not decided yet."),
          Scene.of(
              AppealRule.NOT_AT_THIS_STAGE,
              REGISTRAR,
              "/cities/la-paz/appeals/1/admission",
              panelOf(APPEAL_MEMBERS.subList(0, 3)),
              "The appeal is admitted; this cannot be done now."),
          admitting(
              AppealRule.PANEL_SIZE,
              APPEAL_MEMBERS.subList(0, 2),
              "An appeal is heard by 3 different people."),
          admitting(
              AppealRule.NOT_AN_APPEAL_MEMBER,
              List.of(MODERATOR, APPEAL_MEMBERS.get(0), APPEAL_MEMBERS.get(1)),
              "Wanjiru Kamau does not hold the role of appeal member."),
          Scene.after(
              AppealRule.TOOK_PART,
              "{name} took part in what the appeal is about, and so does not hear it.",
              stage -> {
                Ahead.refusedAndAppealed(stage);
                String voter = panel("zanzibar").getFirst();
                List<String> panel = List.of(voter, APPEAL_MEMBERS.get(0), APPEAL_MEMBERS.get(1));
                return stage.holding(
                    voter,
                    "APPEAL_MEMBER",
                    "global",
                    () -> stage.asks(REGISTRAR, ZANZIBAR, panelOf(panel)));
              }),
          Scene.of(
              AppealRule.NOT_ON_THE_PANEL,
              fourth("la-paz"),
              "/cities/la-paz/appeals/1/decision",
              Fields.of("outcome", "DISMISSED", "summary", "One year is not enough."),
              "Only those who hear the appeal decide it."));

  private CertificateScenes() {}

  private static SequencedMap<String, Object> suspension() {
    return Fields.of(
        "ground", "EVIDENCE_UNDER_INQUIRY",
        "reason", "A file is in doubt.",
        "heard", "The city was heard.");
  }

  private static Scene appealing(Rule rule, String city, String against, String sentence) {
    return Scene.of(
        rule,
        lead(city),
        "/cities/" + city + "/appeals",
        Fields.of("against", against, "grounds", "The dossier was not read to its end."),
        sentence);
  }

  private static Scene admitting(Rule rule, List<String> panel, String sentence) {
    return Scene.after(
        rule,
        sentence,
        stage -> {
          Ahead.refusedAndAppealed(stage);
          return stage.asks(REGISTRAR, ZANZIBAR, panelOf(panel));
        });
  }

  private static SequencedMap<String, Object> panelOf(List<String> members) {
    return Fields.of("panel", ids(members));
  }

  /// @return the appeal member who does not hear the appeal of a city
  private static String fourth(String city) {
    List<String> panel = CAST.appealPanel(PLACES.city(city).turn());
    return APPEAL_MEMBERS.stream().filter(one -> !panel.contains(one)).findFirst().orElseThrow();
  }
}
