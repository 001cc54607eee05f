package org.sdgcities.certification.criteria;

import static org.sdgcities.certification.decision.Rule.Kind.CONFLICT;
import static org.sdgcities.certification.decision.Rule.Kind.UNKNOWN;

import org.sdgcities.certification.decision.Rule;

/// When an act about criteria is refused, and acts that rest on unknown ones.
public enum CriteriaRule implements Rule {
  VERSION_UNKNOWN("K.version", UNKNOWN, "Version {0} of the criteria has not been published."),
  VERSION_PUBLISHED(
      "K.published",
      CONFLICT,
      "Version {0} has been published, and published versions do not change."),
  INDICATOR_UNKNOWN("K.indicator", UNKNOWN, "There is no indicator {0}."),
  CRITERION_MISPLACED("K.misplaced", CONFLICT, "Criterion {0} stands in step {1}."),
  CRITERION_TWICE("K.twice", CONFLICT, "Criterion {0} stands there twice."),
  STEP_WITHOUT_CRITERIA("K.empty", CONFLICT, "Step {0} has no criteria."),
  NO_LEVELS("K.levels", CONFLICT, "There are no levels."),
  PANEL_EVEN("K.panel", CONFLICT, "A panel of {0} can end in a tie: its size must be odd.");

  private final String id;
  private final Kind kind;
  private final String sentence;

  CriteriaRule(String id, Kind kind, String sentence) {
    this.id = id;
    this.kind = kind;
    this.sentence = sentence;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
