package org.sdgcities.certification.criteria;

import static org.sdgcities.certification.decision.Rule.conflict;
import static org.sdgcities.certification.decision.Rule.unknown;

import org.sdgcities.certification.decision.Rule;

/// When an act about criteria is refused, and acts that rest on unknown ones.
public enum CriteriaRule implements Rule {
  VERSION_UNKNOWN(unknown("K.version", "Version {0} of the criteria has not been published.")),
  VERSION_PUBLISHED(
      conflict(
          "K.published", "Version {0} has been published, and published versions do not change.")),
  INDICATOR_UNKNOWN(unknown("K.indicator", "There is no indicator {0}.")),
  CRITERION_MISPLACED(conflict("K.misplaced", "Criterion {0} stands in step {1}.")),
  CRITERION_TWICE(conflict("K.twice", "Criterion {0} stands there twice.")),
  STEP_WITHOUT_CRITERIA(conflict("K.empty", "Step {0} has no criteria.")),
  NO_LEVELS(conflict("K.levels", "There are no levels.")),
  PANEL_EVEN(conflict("K.panel", "A panel of {0} can end in a tie: its size must be odd."));

  private final Wording wording;

  CriteriaRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
