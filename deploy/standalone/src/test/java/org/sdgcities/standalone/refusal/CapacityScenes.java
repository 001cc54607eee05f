package org.sdgcities.standalone.refusal;

import static org.sdgcities.standalone.refusal.DraftScenes.CYCLE;
import static org.sdgcities.standalone.refusal.DraftScenes.EDITOR;
import static org.sdgcities.standalone.refusal.DraftScenes.opened;

import java.util.List;
import java.util.SequencedMap;
import org.sdgcities.certification.capacity.CapacityRule;
import org.sdgcities.standalone.demo.acts.Fields;

/// Assessments, actions and trainings.
final class CapacityScenes {

  static final List<Scene> ALL =
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

  private CapacityScenes() {}
}
