package org.sdgcities.kernel.diagnosis;

/// How an observation was made.
public enum CollectionMethod {
  CENSUS,
  SURVEY,
  REGISTER,
  SENSOR,
  SATELLITE,
  ESTIMATE
}
