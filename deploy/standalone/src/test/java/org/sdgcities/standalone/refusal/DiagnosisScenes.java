package org.sdgcities.standalone.refusal;

import static org.sdgcities.standalone.refusal.DraftScenes.CYCLE;
import static org.sdgcities.standalone.refusal.DraftScenes.EDITOR;
import static org.sdgcities.standalone.refusal.DraftScenes.OBSERVED;
import static org.sdgcities.standalone.refusal.DraftScenes.hotSpot;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.sdgcities.certification.decision.Rule;
import org.sdgcities.certification.diagnosis.DiagnosisRule;
import org.sdgcities.standalone.demo.acts.Fields;
import org.sdgcities.standalone.process.Visitor.Answer;

/// Figures, zones and hot spots.
final class DiagnosisScenes {

  static final List<Scene> ALL =
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

  private DiagnosisScenes() {}
}
