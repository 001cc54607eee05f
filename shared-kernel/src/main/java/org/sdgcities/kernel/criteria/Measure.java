package org.sdgcities.kernel.criteria;

/// What can be counted in a step, each time by distinct items: the codes of the indicators
/// observed, the numbers of the zones defined.
public enum Measure {
  EVIDENCE_OF_KIND,

  INDICATOR_OBSERVED,
  INDICATOR_BROKEN_DOWN,
  ZONE_DEFINED,
  HOT_SPOT_IDENTIFIED,

  ACTIVITY_HELD,
  GROUP_ACCOUNTED_FOR,
  VISION_STATED,
  OBJECTIVE_SET,
  PLAN_ADOPTED,

  AREA_ASSESSED,
  AREA_AT_MATURITY_1,
  AREA_AT_MATURITY_2,
  AREA_AT_MATURITY_3,
  AREA_AT_MATURITY_4,
  AREA_WITH_ACTION_COMPLETED,
  AREA_WITH_TRAINING,

  ITEM_PROPOSED,
  ITEM_FINANCED,
  ITEM_SCREENED,
  ITEM_FEASIBLE,
  ITEM_IN_PIPELINE,
  /// Both feasible and in the national pipeline.
  ITEM_READY
}
