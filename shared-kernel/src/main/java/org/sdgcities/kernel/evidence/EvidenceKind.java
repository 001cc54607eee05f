package org.sdgcities.kernel.evidence;

/// What a file proves.
public enum EvidenceKind {
  BOUNDARY_MAP,
  DATASET,
  SURVEY,
  MINUTES,
  ADOPTION_ACT,
  PLAN_DOCUMENT,
  TRAINING_RECORD,
  BUDGET,
  FEASIBILITY_STUDY,
  SAFEGUARD_REPORT,
  AGREEMENT,
  OTHER
}
