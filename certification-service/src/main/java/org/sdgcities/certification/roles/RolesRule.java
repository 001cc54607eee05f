package org.sdgcities.certification.roles;

import static org.sdgcities.certification.decision.Rule.conflict;
import static org.sdgcities.certification.decision.Rule.forbidden;
import static org.sdgcities.certification.decision.Rule.unknown;

import org.sdgcities.certification.decision.Rule;

/// When a role is not given or taken.
public enum RolesRule implements Rule {
  NO_SELF_GRANT(forbidden("D10.self", "Nobody grants a role to himself or herself.")),
  AUDITOR_HOLDS_NOTHING_ELSE(
      conflict("D12", "An auditor holds no other role, and who holds another is no auditor.")),
  CITY_STAFF_DOES_NOT_JUDGE(
      conflict(
          "D1.role",
          "Who works for a city or its lab holds no global role that judges cities: {0}.")),
  SCOPE_UNFIT(conflict("P.scope", "The role {0} is not held in {1}.")),
  SCOPE_UNKNOWN(unknown("P.scopeUnknown", "There is no hub, lab or city {0}.")),
  GRANT_IN_THE_PAST(conflict("P.past", "The last day {0} has passed.")),
  ROLE_NOT_HELD(conflict("P.notHeld", "{0} does not hold the role {1} in {2}.")),
  PROGRAMME_FOUNDED(conflict("P.founded", "The programme has its administrators already."));

  private final Wording wording;

  RolesRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
