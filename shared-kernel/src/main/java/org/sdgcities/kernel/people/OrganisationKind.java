package org.sdgcities.kernel.people;

/// What sort of organisation somebody works for.
public enum OrganisationKind {
  MUNICIPALITY,
  NATIONAL_GOVERNMENT,
  UNIVERSITY,
  INTERNATIONAL_ORGANISATION,
  CIVIL_SOCIETY,
  PRIVATE_SECTOR
}
