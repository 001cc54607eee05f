package org.sdgcities.kernel.diagnosis;

/// What sort of area a zone is.
public enum ZoneKind {
  ADMINISTRATIVE,
  STATISTICAL,
  INFORMAL_SETTLEMENT,
  NEIGHBOURHOOD,
  CENTRE
}
