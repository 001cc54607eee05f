package org.sdgcities.standalone.refusal;

import static org.sdgcities.standalone.refusal.Stage.editor;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.sdgcities.standalone.demo.acts.Fields;

/// What the scenes of the first three steps share. Arusha is drafting its diagnosis; they take it a
/// little further.
final class DraftScenes {

  static final String EDITOR = editor("arusha");
  static final String CYCLE = "/cities/arusha/cycles/1";
  static final String OBSERVED = "SDG-1.2.1";

  private DraftScenes() {}

  static SequencedMap<String, Object> hotSpot(String indicator) {
    return Fields.of(
        "kind", "CHALLENGE",
        "title", "Crowded",
        "zones", List.of(1),
        "indicators", List.of(indicator),
        "method", "THRESHOLD",
        "parameters", "> 30 %");
  }

  static void opened(Stage stage, String step) {
    opened(stage, step, "arusha");
  }

  static void opened(Stage stage, String step, String city) {
    stage.once(editor(city), "/cities/" + city + "/cycles/1/steps/" + step + "/opening", Map.of());
  }
}
