package org.sdgcities.kernel.investment;

/// What an investment is in.
public enum Sector {
  HOUSING,
  WATER_AND_SANITATION,
  MOBILITY,
  ENERGY,
  SOLID_WASTE,
  GREEN_AND_PUBLIC_SPACE,
  HEALTH,
  EDUCATION,
  LOCAL_ECONOMY,
  DIGITAL
}
