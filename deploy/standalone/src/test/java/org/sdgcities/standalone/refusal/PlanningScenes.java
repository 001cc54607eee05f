package org.sdgcities.standalone.refusal;

import static org.sdgcities.standalone.refusal.DraftScenes.CYCLE;
import static org.sdgcities.standalone.refusal.DraftScenes.EDITOR;
import static org.sdgcities.standalone.refusal.DraftScenes.OBSERVED;
import static org.sdgcities.standalone.refusal.DraftScenes.hotSpot;
import static org.sdgcities.standalone.refusal.DraftScenes.opened;
import static org.sdgcities.standalone.refusal.Stage.editor;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.sdgcities.certification.planning.PlanningRule;
import org.sdgcities.standalone.demo.acts.Fields;

/// Participation, objectives and the plan.
final class PlanningScenes {

  static final List<Scene> ALL =
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

  private PlanningScenes() {}
}
