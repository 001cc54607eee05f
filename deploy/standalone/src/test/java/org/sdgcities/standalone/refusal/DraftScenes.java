package org.sdgcities.standalone.refusal;

import static org.sdgcities.standalone.refusal.Stage.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.sdgcities.certification.capacity.CapacityRule;
import org.sdgcities.certification.decision.Rule;
import org.sdgcities.certification.diagnosis.DiagnosisRule;
import org.sdgcities.certification.planning.PlanningRule;
import org.sdgcities.standalone.demo.acts.Fields;
import org.sdgcities.standalone.process.Visitor.Answer;

/// What a lab writes down about its city in the first three steps. Arusha is drafting its
/// diagnosis; the scenes take it a little further.
final class DraftScenes {

  private static final String EDITOR = editor("arusha");
  private static final String CYCLE = "/cities/arusha/cycles/1";
  private static final String OBSERVED = "SDG-1.2.1";

  private DraftScenes() {}

  static List<Scene> all() {
    List<Scene> all = new ArrayList<>(DIAGNOSIS);
    all.addAll(PLANNING);
    all.addAll(CAPACITY);
    return all;
  }

  private static final List<Scene> DIAGNOSIS =
      List.of(
          observing(
              DiagnosisRule.OTHER_UNIT,
              Fields.of("unit", "persons"),
              "SDG-1.2.1 is stated in %, not in persons."),
          observing(
              DiagnosisRule.TOO_SMALL,
              Fields.of("value", -1),
              "SDG-1.2.1 is 0 or more; -1 is not."),
          observing(
              DiagnosisRule.TOO_GREAT,
              Fields.of("value", 101),
              "SDG-1.2.1 is 100 or less; 101 is not."),
          observing(
              DiagnosisRule.PERIOD_NOT_OVER,
              Fields.of("period", "2099"),
              "The period 2099 is not over yet."),
          observing(
              DiagnosisRule.ZONE_UNKNOWN,
              Fields.of("zone", 99),
              "There is no zone 99; it is defined first."),
          Scene.after(
              DiagnosisRule.ZONE_NAME_TAKEN,
              "There is a zone called Harbour already.",
              stage -> {
                SequencedMap<String, Object> zone =
                    Fields.of("name", "Harbour", "kind", "NEIGHBOURHOOD");
                stage.once(EDITOR, CYCLE + "/zones", zone);
                return stage.asks(EDITOR, CYCLE + "/zones", zone);
              }),
          Scene.of(
              DiagnosisRule.OBSERVATION_UNKNOWN,
              EDITOR,
              CYCLE + "/observations/999/correction",
              correction(5),
              "There is no observation 999."),
          Scene.after(
              DiagnosisRule.VALUE_MISSING,
              "Observation {number} has no value to correct. When there is one, record it anew.",
              stage -> {
                Map<String, Object> missing = observation(Fields.of("missing", "NOT_COLLECTED"));
                missing.remove("value");
                return stage.asks(EDITOR, corrected(stage, missing), correction(5));
              }),
          Scene.after(
              DiagnosisRule.VALUE_UNCHANGED,
              "12 is the value of observation {number} already.",
              stage ->
                  stage.asks(EDITOR, corrected(stage, observation(Fields.of())), correction(12))),
          Scene.of(
              DiagnosisRule.NOT_OBSERVED,
              EDITOR,
              CYCLE + "/hot-spots",
              hotSpot("SDG-16.1.4"),
              "No value of SDG-16.1.4 has been recorded in this cycle yet."));

  private static Scene observing(Rule rule, Map<String, ?> wrong, String sentence) {
    return Scene.of(rule, EDITOR, CYCLE + "/observations", observation(wrong), sentence);
  }

  private static SequencedMap<String, Object> observation(Map<String, ?> other) {
    SequencedMap<String, Object> fields =
        Fields.of(
            "indicator", OBSERVED,
            "period", "2024",
            "value", 12,
            "unit", "%",
            "source", "Survey",
            "method", "SURVEY",
            "evidence", List.of());
    fields.putAll(other);
    return fields;
  }

  private static String corrected(Stage stage, Map<String, Object> observation) {
    Answer recorded = stage.allowed(EDITOR, CYCLE + "/observations", observation);
    return CYCLE
        + "/observations/"
        + recorded.data().required("observation").intValue()
        + "/correction";
  }

  private static SequencedMap<String, Object> correction(int value) {
    return Fields.of("value", value, "reason", "TYPING_ERROR", "note", "Read wrongly.");
  }

  private static SequencedMap<String, Object> hotSpot(String indicator) {
    return Fields.of(
        "kind", "CHALLENGE",
        "title", "Crowded",
        "zones", List.of(1),
        "indicators", List.of(indicator),
        "method", "THRESHOLD",
        "parameters", "> 30 %");
  }

  private static final List<Scene> PLANNING =
      List.of(
          planning(
              PlanningRule.NOT_YET,
              "/activities",
              activity("2099-03-01"),
              "1 March 2099 lies in the future; what happens then is recorded afterwards."),
          Scene.after(
              PlanningRule.GROUP_TOOK_PART,
              "The group women has taken part in this cycle, so it lives in the city.",
              stage -> {
                opened(stage, "planning");
                stage.once(EDITOR, CYCLE + "/activities", activity("2024-03-01"));
                return stage.asks(
                    EDITOR,
                    CYCLE + "/absent-groups",
                    Fields.of("group", "WOMEN", "reason", "There are none."));
              }),
          planning(
              PlanningRule.HOT_SPOT_UNKNOWN,
              "/objectives",
              objective(Fields.of("hotSpots", List.of(99))),
              "The diagnosis of this cycle has no hot spot 99."),
          objective(
              PlanningRule.NO_CHANGE,
              Fields.of("target", 40),
              "Baseline and target are both 40: an objective changes something."),
          objective(
              PlanningRule.WRONG_DIRECTION,
              Fields.of("target", 50),
              "SDG-1.2.1 would get worse on the way from 40 to 50: its direction is {direction}."),
          objective(
              PlanningRule.YEAR_OVER,
              Fields.of("year", 2020),
              "The year 2020 is over; an objective lies ahead."),
          Scene.after(
              PlanningRule.NOT_DRAFTED,
              "There is no plan yet: it is drafted first.",
              stage -> {
                opened(stage, "planning", "monterrey");
                return stage.asks(
                    editor("monterrey"), plan("monterrey") + "/adoption", adoption(1));
              }),
          Scene.after(
              PlanningRule.NO_OBJECTIVE,
              "The plan has no objective yet, and needs at least one.",
              stage -> {
                String city = "santa-cruz-de-la-sierra";
                opened(stage, "planning", city);
                stage.once(editor(city), plan(city), Fields.of("vision", "A city for all"));
                return stage.asks(editor(city), plan(city) + "/adoption", adoption(1));
              }),
          Scene.after(
              PlanningRule.NO_ACT,
              "File 1 is of another kind: the act of adoption is needed.",
              stage -> {
                opened(stage, "planning");
                hotSpotFound(stage);
                stage.once(EDITOR, plan("arusha"), Fields.of("vision", "A city for all"));
                stage.once(EDITOR, CYCLE + "/objectives", objective(Fields.of()));
                stage.uploads(EDITOR, CYCLE + "/steps/planning/evidence", "Notes", "Only notes");
                return stage.asks(EDITOR, plan("arusha") + "/adoption", adoption(1));
              }),
          Scene.of(
              PlanningRule.ADOPTED,
              editor("mosul"),
              plan("mosul") + "/adoption",
              adoption(3),
              "The plan was adopted on {day} already."));

  private static String plan(String city) {
    return "/cities/" + city + "/cycles/1/plan";
  }

  private static Scene planning(
      PlanningRule rule, String path, Map<String, ?> body, String sentence) {
    return Scene.after(
        rule,
        sentence,
        stage -> {
          opened(stage, "planning");
          return stage.asks(EDITOR, CYCLE + path, body);
        });
  }

  private static Scene objective(PlanningRule rule, Map<String, ?> wrong, String sentence) {
    return Scene.after(
        rule,
        sentence,
        stage -> {
          opened(stage, "planning");
          hotSpotFound(stage);
          return stage.asks(EDITOR, CYCLE + "/objectives", objective(wrong));
        });
  }

  private static void opened(Stage stage, String step) {
    opened(stage, step, "arusha");
  }

  private static void opened(Stage stage, String step, String city) {
    stage.once(editor(city), "/cities/" + city + "/cycles/1/steps/" + step + "/opening", Map.of());
  }

  private static void hotSpotFound(Stage stage) {
    stage.once(EDITOR, CYCLE + "/hot-spots", hotSpot(OBSERVED));
  }

  private static SequencedMap<String, Object> activity(String held) {
    return Fields.of(
        "kind",
        "ASSEMBLY",
        "title",
        "Assembly",
        "held",
        held,
        "place",
        "Town hall",
        "participants",
        Fields.of("WOMEN", 40),
        "women",
        40,
        "accessibility",
        "No steps",
        "evidence",
        List.of());
  }

  private static SequencedMap<String, Object> objective(Map<String, ?> other) {
    SequencedMap<String, Object> fields =
        Fields.of(
            "title",
            "Fewer are poor",
            "hotSpots",
            List.of(1),
            "indicator",
            OBSERVED,
            "baseline",
            40,
            "target",
            30,
            "year",
            2099,
            "responsible",
            "Mayor’s office",
            "budgetLine",
            "Chapter 1");
    fields.putAll(other);
    return fields;
  }

  private static SequencedMap<String, Object> adoption(int act) {
    return Fields.of("organ", "City council", "adopted", "2024-03-01", "act", act);
  }

  private static final List<Scene> CAPACITY =
      List.of(
          Scene.after(
              CapacityRule.NOT_ASSESSED,
              "Assess first where the city stands in basic services at the beginning.",
              stage -> {
                opened(stage, "capacity");
                return stage.asks(
                    EDITOR, CYCLE + "/assessments", assessment("BASIC_SERVICES", "AFTER"));
              }),
          Scene.after(
              CapacityRule.DUE_IN_THE_PAST,
              "The day 1 March 2020 has passed; an action lies ahead.",
              stage -> {
                assessed(stage);
                return stage.asks(EDITOR, CYCLE + "/actions", action("2020-03-01"));
              }),
          Scene.after(
              CapacityRule.ACTION_UNKNOWN,
              "There is no action 99.",
              stage -> {
                opened(stage, "capacity");
                return stage.asks(EDITOR, CYCLE + "/actions/99/completion", completion());
              }),
          Scene.after(
              CapacityRule.ACTION_COMPLETED,
              "Action 1 has been completed already.",
              stage -> {
                assessed(stage);
                stage.once(EDITOR, CYCLE + "/actions", action("2099-03-01"));
                stage.once(EDITOR, CYCLE + "/actions/1/completion", completion());
                return stage.asks(EDITOR, CYCLE + "/actions/1/completion", completion());
              }),
          Scene.after(
              CapacityRule.NOT_YET,
              "1 March 2099 lies in the future; what happens then is recorded afterwards.",
              stage -> {
                opened(stage, "capacity");
                return stage.asks(
                    EDITOR,
                    CYCLE + "/trainings",
                    Fields.of(
                        "area",
                        "PLANNING",
                        "title",
                        "Maps",
                        "held",
                        "2099-03-01",
                        "hours",
                        8,
                        "women",
                        5,
                        "men",
                        5,
                        "unstated",
                        0,
                        "provider",
                        "University"));
              }));

  private static void assessed(Stage stage) {
    opened(stage, "capacity");
    stage.once(EDITOR, CYCLE + "/assessments", assessment("PLANNING", "BEFORE"));
  }

  private static SequencedMap<String, Object> assessment(String area, String phase) {
    return Fields.of(
        "area",
        area,
        "phase",
        phase,
        "maturity",
        1,
        "rationale",
        "Little is written down.",
        "evidence",
        List.of());
  }

  private static SequencedMap<String, Object> action(String due) {
    return Fields.of("area", "PLANNING", "title", "Maps", "owner", "Planning office", "due", due);
  }

  private static SequencedMap<String, Object> completion() {
    return Fields.of("result", "In use", "completed", "2024-03-01");
  }
}
