package org.sdgcities.kernel.planning;

/// How people took part.
public enum ActivityKind {
  ASSEMBLY,
  WORKSHOP,
  FOCUS_GROUP,
  SURVEY,
  HEARING,
  ONLINE_CONSULTATION,
  FIELD_VISIT
}
