package org.sdgcities.certification.people;

import static org.sdgcities.certification.decision.Rule.Kind.CONFLICT;
import static org.sdgcities.certification.decision.Rule.Kind.FORBIDDEN;
import static org.sdgcities.certification.decision.Rule.Kind.UNKNOWN;

import org.sdgcities.certification.decision.Rule;

/// When an act about people is refused, and acts for want of a role.
public enum PeopleRule implements Rule {
  ROLE_MISSING("P.role", FORBIDDEN, "This takes the role {0} in {1}, which you do not hold."),
  ADMIN_ACTS_ON_NO_CASE(
      "D10.case", FORBIDDEN, "Administrators of the programme do not act on cases of cities."),
  NO_SELF_GRANT("D10.self", FORBIDDEN, "Nobody grants a role to himself or herself."),
  AUDITOR_HOLDS_NOTHING_ELSE(
      "D12", CONFLICT, "An auditor holds no other role, and who holds another is no auditor."),
  CITY_STAFF_DOES_NOT_JUDGE(
      "D1.role",
      CONFLICT,
      "Who works for a city or its lab holds no global role that judges cities: {0}."),
  PERSON_UNKNOWN("P.person", UNKNOWN, "There is no person {0}."),
  PERSON_KNOWN("P.personKnown", CONFLICT, "The person {0} is registered already."),
  ORGANISATION_UNKNOWN("P.organisation", UNKNOWN, "There is no organisation {0}."),
  ORGANISATION_KNOWN("P.organisationKnown", CONFLICT, "There is an organisation {0} already: {1}."),
  SCOPE_UNFIT("P.scope", CONFLICT, "The role {0} is not held in {1}."),
  SCOPE_UNKNOWN("P.scopeUnknown", UNKNOWN, "There is no hub, lab or city {0}."),
  GRANT_IN_THE_PAST("P.past", CONFLICT, "The last day {0} has passed."),
  ROLE_NOT_HELD("P.notHeld", CONFLICT, "{0} does not hold the role {1} in {2}."),
  PROGRAMME_FOUNDED("P.founded", CONFLICT, "The programme has its administrators already.");

  private final String id;
  private final Kind kind;
  private final String sentence;

  PeopleRule(String id, Kind kind, String sentence) {
    this.id = id;
    this.kind = kind;
    this.sentence = sentence;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
