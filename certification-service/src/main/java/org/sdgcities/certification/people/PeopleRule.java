package org.sdgcities.certification.people;

import static org.sdgcities.certification.decision.Rule.conflict;
import static org.sdgcities.certification.decision.Rule.forbidden;
import static org.sdgcities.certification.decision.Rule.unknown;

import org.sdgcities.certification.decision.Rule;

/// When an act about people is refused, and acts for want of a role.
public enum PeopleRule implements Rule {
  ROLE_MISSING(forbidden("P.role", "This takes the role {0} in {1}, which you do not hold.")),
  ADMIN_ACTS_ON_NO_CASE(
      forbidden("D10.case", "Administrators of the programme do not act on cases of cities.")),
  PERSON_UNKNOWN(unknown("P.person", "There is no person {0}.")),
  PERSON_KNOWN(conflict("P.personKnown", "The person {0} is registered already.")),
  ORGANISATION_UNKNOWN(unknown("P.organisation", "There is no organisation {0}.")),
  ORGANISATION_KNOWN(conflict("P.organisationKnown", "There is an organisation {0} already: {1}."));

  private final Wording wording;

  PeopleRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
