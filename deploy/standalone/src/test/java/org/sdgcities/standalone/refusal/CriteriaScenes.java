package org.sdgcities.standalone.refusal;

import static org.sdgcities.standalone.refusal.Stage.STEWARD;
import static org.sdgcities.standalone.refusal.Stage.editor;
import static org.sdgcities.standalone.refusal.Stage.lead;

import java.util.List;
import java.util.function.Consumer;
import org.sdgcities.certification.criteria.CriteriaRule;
import org.sdgcities.standalone.demo.acts.Fields;
import org.sdgcities.standalone.demo.data.Table;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Criteria and indicators.
final class CriteriaScenes {

  static final List<Scene> ALL =
      List.of(
          Scene.of(
              CriteriaRule.VERSION_UNKNOWN,
              lead("cochabamba"),
              "/cities/cochabamba/cycles",
              Fields.of("criteria", "99", "profile", "STANDARD"),
              "Version 99 of the criteria has not been published."),
          published(
              CriteriaRule.VERSION_PUBLISHED,
              criteria -> criteria.put("version", "1"),
              "Version 1 has been published, and published versions do not change."),
          Scene.of(
              CriteriaRule.INDICATOR_UNKNOWN,
              editor("arusha"),
              "/cities/arusha/cycles/1/observations",
              Fields.of(
                  "indicator", "SDG-99.9.9",
                  "period", "2024",
                  "value", 1,
                  "unit", "%",
                  "source", "Survey",
                  "method", "SURVEY",
                  "evidence", List.of()),
              "There is no indicator SDG-99.9.9."),
          published(
              CriteriaRule.CRITERION_MISPLACED,
              criteria -> first(criteria, "PLANNING").put("id", "1z"),
              "Criterion 1z stands in step 2."),
          published(
              CriteriaRule.CRITERION_TWICE,
              criteria -> first(criteria, "PLANNING").put("id", "2b"),
              "Criterion 2b stands there twice."),
          published(
              CriteriaRule.STEP_WITHOUT_CRITERIA,
              criteria -> step(criteria, "CAPACITY").removeAll(),
              "Step 3 has no criteria."),
          published(
              CriteriaRule.NO_LEVELS,
              criteria -> criteria.putArray("levels"),
              "There are no levels."),
          published(
              CriteriaRule.PANEL_EVEN,
              criteria -> ((ObjectNode) criteria.required("bodies")).put("panel", 4),
              "A panel of 4 can end in a tie: its size must be odd."));

  private CriteriaScenes() {}

  /// Version 1 with something wrong in it.
  private static Scene published(CriteriaRule rule, Consumer<ObjectNode> mistake, String sentence) {
    JsonMapper json = new JsonMapper();
    ObjectNode criteria = (ObjectNode) json.readTree(Table.text("criteria-1.json"));
    criteria.put("version", "2");
    mistake.accept(criteria);
    return Scene.of(rule, STEWARD, "/criteria", Fields.of("criteria", criteria), sentence);
  }

  private static ArrayNode step(ObjectNode criteria, String step) {
    return (ArrayNode) criteria.required("steps").required(step);
  }

  private static ObjectNode first(ObjectNode criteria, String step) {
    return (ObjectNode) step(criteria, step).required(0);
  }
}
