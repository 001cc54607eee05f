package org.sdgcities.standalone.refusal;

import static org.sdgcities.standalone.refusal.Stage.REGISTRAR;
import static org.sdgcities.standalone.refusal.Stage.authority;
import static org.sdgcities.standalone.refusal.Stage.editor;
import static org.sdgcities.standalone.refusal.Stage.ids;
import static org.sdgcities.standalone.refusal.Stage.lead;
import static org.sdgcities.standalone.refusal.Stage.otherPanelMember;
import static org.sdgcities.standalone.refusal.Stage.panel;
import static org.sdgcities.standalone.refusal.Stage.reviewers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.sdgcities.certification.certification.CaseRule;
import org.sdgcities.certification.decision.Rule;
import org.sdgcities.standalone.demo.acts.Fields;
import org.sdgcities.standalone.process.Visitor.Answer;

/// Applications, panels and votes.
final class CaseScenes {

  private static final String GUADALAJARA = "/cities/guadalajara/cycles/1/cases/1";
  private static final String MADRID = "/cities/madrid/cycles/1/cases/1";
  private static final String THIRD = panel("madrid").getLast();
  private static final String SHANGHAI = "/cities/shanghai/cycles/1";
  private static final String WASH = "SDG-6.2.1";

  static final List<Scene> ALL =
      List.of(
          Scene.of(
              CaseRule.CASE_UNKNOWN,
              REGISTRAR,
              "/cities/guadalajara/cycles/1/cases/9/panel",
              members(panel("guadalajara")),
              "There is no case guadalajara/1/9."),
          applying(CaseRule.LEVEL_UNKNOWN, "guadalajara", "L9", "The criteria know no level L9."),
          applying(
              CaseRule.CASE_OPEN, "guadalajara", "L1", "Case 1 of this cycle is not decided yet."),
          applying(
              CaseRule.STEP_NOT_ACCEPTED,
              "curitiba",
              "L1",
              "For this level step 2 must have been accepted."),
          applying(
              CaseRule.NOT_IMPROVED,
              "shanghai",
              "L4",
              "For this level 50 % of the priority indicators must have improved against the"
                  + " baseline of the city; 0 of 3 have."),
          Scene.after(
              CaseRule.WORSENED,
              "SDG-6.2.1 is worse than its baseline by more than the criteria tolerate.",
              CaseScenes::worse),
          applying(
              CaseRule.NO_HIGHER_LEVEL,
              "toamasina",
              "L1",
              "The city holds level L1 in this cycle already."),
          Scene.of(
              CaseRule.NOT_AT_THIS_STAGE,
              authority("guadalajara"),
              GUADALAJARA + "/signature",
              Map.of(),
              "The case is {stage}; this cannot be done now."),
          Scene.after(
              CaseRule.APPLICANT_SIGNS,
              "Who applied does not sign as well: it takes two.",
              stage ->
                  stage.holding(
                      lead("george-town"),
                      "CITY_AUTHORITY",
                      "city:george-town",
                      () ->
                          stage.asks(
                              lead("george-town"),
                              "/cities/george-town/cycles/1/cases/1/signature",
                              Map.of()))),
          convening(
              CaseRule.PANEL_SIZE,
              panel("guadalajara").subList(0, 2),
              "A panel has an odd number of members, 3 or more, each a different person."),
          convening(
              CaseRule.NOT_A_PANEL_MEMBER,
              with(Stage.MODERATOR),
              "Wanjiru Kamau is not a panel member."),
          Scene.after(
              CaseRule.REVIEWER_VOTES,
              "{name} reviewed or decided on a step of this case, and so does not vote on it.",
              stage -> {
                String reviewer = reviewers("guadalajara").getFirst();
                return stage.holding(
                    reviewer,
                    "PANEL_MEMBER",
                    "global",
                    () -> stage.asks(REGISTRAR, GUADALAJARA + "/panel", members(with(reviewer))));
              }),
          Scene.after(
              CaseRule.CITY_SIDE_VOTES,
              "Ulises Quiroz had a hand in the work of the city, and so does not vote on it.",
              stage -> {
                String signer = authority("guadalajara");
                return stage.without(
                    signer,
                    "CITY_AUTHORITY",
                    "city:guadalajara",
                    () ->
                        stage.holding(
                            signer,
                            "PANEL_MEMBER",
                            "global",
                            () ->
                                stage.asks(
                                    REGISTRAR, GUADALAJARA + "/panel", members(with(signer)))));
              }),
          convening(
              CaseRule.NO_DECLARATION,
              panel("guadalajara"),
              "{name} has not declared whether anything ties him or her to this city."),
          Scene.after(
              CaseRule.TIED_TO_THE_CITY,
              "{name} has declared a tie to this city, and so does not judge it.",
              stage -> {
                String tied = otherPanelMember("guadalajara");
                stage.once(
                    tied,
                    "/cities/guadalajara/cycles/1/declarations",
                    Fields.of("interest", "PERSONAL"));
                return stage.asks(REGISTRAR, GUADALAJARA + "/panel", members(with(tied)));
              }),
          Scene.after(
              CaseRule.VOTED_BEFORE,
              "{name} took part in the decision that was annulled; another panel decides now.",
              stage -> {
                Ahead.annulled(stage);
                return stage.asks(
                    REGISTRAR, "/cities/toronto/cycles/1/cases/1/panel", members(panel("toronto")));
              }),
          convening(
              CaseRule.REGISTRAR_VOTES,
              with(REGISTRAR),
              "The registrar who convenes the panel does not sit on it."),
          Scene.of(
              CaseRule.NOT_ON_THE_PANEL,
              otherPanelMember("madrid"),
              MADRID + "/votes",
              Fields.of("vote", "GRANT"),
              "Only the members of the panel may do this."),
          Scene.of(
              CaseRule.HAS_VOTED,
              panel("madrid").getFirst(),
              MADRID + "/votes",
              Fields.of("vote", "GRANT"),
              "You have cast your vote; it stands."),
          Scene.of(
              CaseRule.VOTE_WITHOUT_REASON,
              THIRD,
              MADRID + "/votes",
              Fields.of("vote", "REFUSE"),
              "A vote that does not grant what was applied for needs a reason."),
          Scene.of(
              CaseRule.NOT_A_LOWER_LEVEL,
              THIRD,
              MADRID + "/votes",
              Fields.of("vote", "GRANT_LOWER", "level", "L2", "reasons", reasons()),
              "L2 is not lower than L1."),
          Scene.after(
              CaseRule.DEFERRED_BEFORE,
              "The case was deferred once; now it is decided.",
              stage -> {
                Ahead.deferred(stage);
                return stage.asks(
                    panel("basrah").getFirst(),
                    "/cities/basrah/cycles/1/cases/1/votes",
                    Fields.of("vote", "DEFER", "reasons", reasons()));
              }),
          Scene.of(
              CaseRule.VOTES_MISSING,
              panel("madrid").getFirst(),
              MADRID + "/decision",
              Map.of(),
              "Votes still missing: 1 of 3."),
          issuing(
              CaseRule.VOTER_ISSUES,
              panel("vitoria-gasteiz").getFirst(),
              "Who voted on the case does not issue the certificate."),
          issuing(
              CaseRule.REVIEWER_ISSUES,
              reviewers("vitoria-gasteiz").getFirst(),
              "Who reviewed or decided on a step of the case does not issue the certificate."));

  private CaseScenes() {}

  private static Scene applying(Rule rule, String city, String level, String sentence) {
    return Scene.of(
        rule,
        lead(city),
        "/cities/" + city + "/cycles/1/cases",
        Fields.of("level", level),
        sentence);
  }

  private static Scene convening(Rule rule, List<String> members, String sentence) {
    return Scene.of(rule, REGISTRAR, GUADALAJARA + "/panel", members(members), sentence);
  }

  private static SequencedMap<String, Object> members(List<String> members) {
    return Fields.of("members", ids(members));
  }

  /// @return a panel in which somebody takes the first place
  private static List<String> with(String other) {
    List<String> members = new ArrayList<>(panel("guadalajara"));
    members.remove(other);
    members.set(0, other);
    while (members.size() < 3) {
      members.add(otherPanelMember("guadalajara"));
    }
    return members;
  }

  private static List<?> reasons() {
    return List.of(Fields.of("text", "The minutes do not bear it out."));
  }

  private static Scene issuing(Rule rule, String registrar, String sentence) {
    return Scene.after(
        rule,
        sentence,
        stage ->
            stage.holding(
                registrar,
                "REGISTRAR",
                "global",
                () ->
                    stage.asks(
                        registrar,
                        "/cities/vitoria-gasteiz/cycles/1/cases/1/certificate",
                        Map.of())));
  }

  /// A new figure is far worse; afterwards it is corrected to one that is neither better nor worse.
  private static Answer worse(Stage stage) {
    String editor = editor("shanghai");
    Answer worse =
        stage.allowed(
            editor,
            SHANGHAI + "/observations",
            Fields.of(
                "indicator", WASH,
                "period", "2025",
                "value", 1,
                "unit", "%",
                "source", "Survey",
                "method", "SURVEY",
                "evidence", List.of()));
    try {
      return stage.asks(lead("shanghai"), SHANGHAI + "/cases", Fields.of("level", "L4"));
    } finally {
      stage.allowed(
          editor,
          SHANGHAI
              + "/observations/"
              + worse.data().required("observation").intValue()
              + "/correction",
          Fields.of(
              "value",
              Stage.baseline("shanghai", WASH),
              "reason",
              "TYPING_ERROR",
              "note",
              "As before."));
    }
  }
}
