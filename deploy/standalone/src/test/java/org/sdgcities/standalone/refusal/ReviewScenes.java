package org.sdgcities.standalone.refusal;

import static org.sdgcities.standalone.refusal.Stage.CAST;
import static org.sdgcities.standalone.refusal.Stage.MODERATOR;
import static org.sdgcities.standalone.refusal.Stage.authority;
import static org.sdgcities.standalone.refusal.Stage.editor;
import static org.sdgcities.standalone.refusal.Stage.ids;
import static org.sdgcities.standalone.refusal.Stage.lead;
import static org.sdgcities.standalone.refusal.Stage.otherReviewer;
import static org.sdgcities.standalone.refusal.Stage.reviewers;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.sdgcities.certification.decision.Rule;
import org.sdgcities.certification.review.ReviewRule;
import org.sdgcities.standalone.demo.acts.Fields;

/// A step's way, from the lab to the decision.
final class ReviewScenes {

  private static final String KUWAIT = step("kuwait-city", "diagnosis");
  private static final String LUBUMBASHI = step("lubumbashi", "diagnosis");
  private static final String BAGHDAD = step("baghdad", "diagnosis");
  private static final String HUB_LEAD = CAST.hubLead("africa");

  static final List<Scene> ALL =
      List.of(
          Scene.of(
              ReviewRule.NOT_AT_THIS_STAGE,
              lead("mwanza"),
              step("mwanza", "diagnosis") + "/opening",
              Map.of(),
              "The step is accepted; this cannot be done now."),
          Scene.of(
              ReviewRule.LOCKED,
              editor("mwanza"),
              "/cities/mwanza/cycles/1/zones",
              Fields.of("name", "Harbour", "kind", "NEIGHBOURHOOD"),
              "The step is accepted; its content changes only while it is drafted."),
          Scene.of(
              ReviewRule.INCOMPLETE,
              authority("mbeya"),
              step("mbeya", "diagnosis") + "/signature",
              Map.of(),
              "The step is not complete. Still missing: 1a, 1b, 1c, 1d."),
          Scene.after(
              ReviewRule.FORMER_STEP_OPEN,
              "Step 1 must have been accepted first.",
              stage -> {
                Ahead.planFirst(stage);
                return stage.asks(lead("goma"), step("goma", "planning") + "/submission", Map.of());
              }),
          Scene.of(
              ReviewRule.NOT_SIGNED,
              lead("mosul"),
              step("mosul", "planning") + "/submission",
              Map.of(),
              "The authority of the city has not signed what the step holds now."),
          Scene.after(
              ReviewRule.SIGNER_SUBMITS,
              "Who has signed for the city does not submit as well: it takes two.",
              stage ->
                  stage.holding(
                      authority("riyadh"),
                      "LAB_LEAD",
                      "lab:saudi-arabia",
                      () ->
                          stage.asks(
                              authority("riyadh"),
                              step("riyadh", "planning") + "/submission",
                              Map.of()))),
          assigning(
              ReviewRule.TOO_FEW_REVIEWERS,
              List.of(reviewers("lubumbashi").getFirst()),
              "A step takes 2 reviewers or more, each a different person."),
          assigning(
              ReviewRule.NOT_A_REVIEWER,
              List.of(MODERATOR, reviewers("lubumbashi").getFirst()),
              "Wanjiru Kamau does not hold the role of reviewer in the hub africa."),
          Scene.after(
              ReviewRule.CITY_SIDE_REVIEWS,
              "{name} works for the city or had a hand in this step, and so does not review it.",
              stage ->
                  stage.holding(
                      reviewers("lubumbashi").getFirst(),
                      "LAB_EDITOR",
                      "lab:dr-congo",
                      () ->
                          stage.asks(
                              HUB_LEAD,
                              LUBUMBASHI + "/reviewers",
                              Fields.of("reviewers", ids(reviewers("lubumbashi")))))),
          assigning(
              ReviewRule.NO_DECLARATION,
              List.of(reviewers("lubumbashi").getFirst(), undeclared()),
              "{name} has not declared whether anything ties him or her to this city."),
          Scene.after(
              ReviewRule.TIED_TO_THE_CITY,
              "{name} has declared a tie to this city, and so does not judge it.",
              stage -> {
                String tied = otherReviewer("lubumbashi");
                stage.once(
                    tied,
                    "/cities/lubumbashi/cycles/1/declarations",
                    Fields.of("interest", "EMPLOYED"));
                return stage.asks(
                    HUB_LEAD,
                    LUBUMBASHI + "/reviewers",
                    Fields.of("reviewers", ids(List.of(reviewers("lubumbashi").getFirst(), tied))));
              }),
          Scene.of(
              ReviewRule.NOT_ASSIGNED,
              otherReviewer("kuwait-city"),
              KUWAIT + "/findings",
              finding("1a", "MET", 1),
              "Only the reviewers assigned to this step may do this."),
          Scene.of(
              ReviewRule.HAS_FINISHED,
              reviewers("kuwait-city").getFirst(),
              KUWAIT + "/findings",
              finding("1a", "MET", 1),
              "You have finished your review; its findings stand."),
          Scene.of(
              ReviewRule.CRITERION_UNKNOWN,
              reviewers("kuwait-city").getLast(),
              KUWAIT + "/findings",
              finding("1z", "MET", 1),
              "Step 1 has no criterion 1z."),
          Scene.of(
              ReviewRule.EVIDENCE_UNKNOWN,
              reviewers("kuwait-city").getLast(),
              KUWAIT + "/findings",
              finding("1a", "MET", 99),
              "The step has no file number 99."),
          Scene.of(
              ReviewRule.FINDINGS_MISSING,
              reviewers("kuwait-city").getLast(),
              KUWAIT + "/completion",
              Fields.of("recommendation", "ACCEPTED"),
              "A finding is still missing for: 1a, 1b, 1c, 1d."),
          Scene.after(
              ReviewRule.NOT_RECONCILED,
              "Your findings differ from those of another reviewer on 3a: say how you reconciled"
                  + " them.",
              stage -> {
                String second = reviewers("mexico-city").getLast();
                String path = step("mexico-city", "capacity");
                for (String criterion : List.of("3a", "3b", "3c", "3d")) {
                  String finding = criterion.equals("3a") ? "NOT_MET" : "MET";
                  stage.once(second, path + "/findings", finding(criterion, finding, 1));
                }
                return stage.asks(
                    second, path + "/completion", Fields.of("recommendation", "RETURNED"));
              }),
          Scene.of(
              ReviewRule.ANSWERS_INCOMPLETE,
              lead("lima"),
              step("lima", "diagnosis") + "/answers",
              Fields.of("answers", List.of("Three.", "In the north.")),
              "As many answers are needed as there are questions: 1."),
          Scene.after(
              ReviewRule.REVIEWER_MODERATES,
              "Who reviewed the step or had a hand in it does not decide on it.",
              stage ->
                  stage.holding(
                      reviewers("baghdad").getFirst(),
                      "GLOBAL_MODERATOR",
                      "global",
                      () ->
                          stage.asks(
                              reviewers("baghdad").getFirst(),
                              BAGHDAD + "/decision",
                              Fields.of("outcome", "ACCEPTED")))),
          deciding(
              ReviewRule.REASON_MISSING,
              Fields.of("outcome", "RETURNED"),
              "A step that is not simply accepted needs a reason."),
          deciding(
              ReviewRule.CONDITION_MISSING,
              Fields.of("outcome", "CONDITIONAL", "reasons", reasons()),
              "A conditional acceptance names at least one condition, and only it does."),
          deciding(
              ReviewRule.CONDITION_TOO_LATE,
              Fields.of(
                  "outcome",
                  "CONDITIONAL",
                  "reasons",
                  reasons(),
                  "conditions",
                  List.of(
                      Fields.of("text", "The budget", "owner", "City lab", "due", "2099-03-01"))),
              "A condition is due between tomorrow and {day}."),
          Scene.after(
              ReviewRule.ROUNDS_USED_UP,
              "The step was submitted 3 times, as often as the criteria allow: it is accepted or"
                  + " not.",
              stage -> {
                Ahead.thirdRound(stage);
                return stage.asks(
                    MODERATOR,
                    step("aden", "diagnosis") + "/decision",
                    Fields.of("outcome", "RETURNED", "reasons", reasons()));
              }),
          Scene.of(
              ReviewRule.FINDING_UNANSWERED,
              lead("mahajanga"),
              step("mahajanga", "diagnosis") + "/revision",
              Fields.of("answers", Fields.of("1b", "We have added two breakdowns.")),
              "The revision must say what was done about: 1d."),
          Scene.of(
              ReviewRule.CONDITION_UNKNOWN,
              reviewers("rio-de-janeiro").getFirst(),
              step("rio-de-janeiro", "planning") + "/conditions/99/closure",
              Fields.of("note", "It is done."),
              "There is no open condition 99."));

  private ReviewScenes() {}

  static String step(String city, String step) {
    return "/cities/" + city + "/cycles/1/steps/" + step;
  }

  private static Scene assigning(Rule rule, List<String> reviewers, String sentence) {
    return Scene.of(
        rule,
        HUB_LEAD,
        LUBUMBASHI + "/reviewers",
        Fields.of("reviewers", ids(reviewers)),
        sentence);
  }

  /// @return a reviewer of the hub who has said nothing about Lubumbashi
  private static String undeclared() {
    return CAST.all("HUB_REVIEWER", "hub:africa").stream()
        .filter(one -> !reviewers("lubumbashi").contains(one))
        .toList()
        .getLast();
  }

  private static Scene deciding(Rule rule, Map<String, ?> decision, String sentence) {
    return Scene.of(rule, MODERATOR, BAGHDAD + "/decision", decision, sentence);
  }

  private static List<?> reasons() {
    return List.of(Fields.of("text", "The map has no date."));
  }

  private static SequencedMap<String, Object> finding(
      String criterion, String finding, int evidence) {
    return Fields.of(
        "criterion",
        criterion,
        "finding",
        finding,
        "rationale",
        "It is there.",
        "evidence",
        List.of(evidence));
  }
}
