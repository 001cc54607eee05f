package org.sdgcities.kernel.capacity;

/// Where capacity is built; paragraph 74 (c) of HSP/EB.2020/26 names the first three.
public enum Area {
  INCLUSIVE_GOVERNANCE,
  MUNICIPAL_REVENUE,
  PLANNING,
  BASIC_SERVICES
}
