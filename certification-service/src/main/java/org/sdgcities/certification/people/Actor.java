package org.sdgcities.certification.people;

import java.time.LocalDate;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// Who asks, with the roles that the log gives him today.
public record Actor(PersonId id, Person person, LocalDate today) {

  /// @return who asks
  public static Actor asking(Facts facts) {
    return new Actor(facts.asks(), facts.of(Person.FOLD, facts.asks()), facts.today());
  }

  /// Duty D10: the programme's administrators act on no case of a city.
  ///
  /// @return who asks about the case of a city
  /// @throws Refused if it is one of the administrators
  public static Actor askingOnACase(Facts facts) {
    Actor actor = asking(facts);
    Refused.unless(
        !actor.person.holdsAnywhere(Role.PROGRAMME_ADMIN, actor.today),
        PeopleRule.ADMIN_ACTS_ON_NO_CASE);
    return actor;
  }

  public boolean holds(Role role, Scope scope) {
    return person.holds(role, scope, today);
  }

  /// @throws Refused unless the actor holds this role
  public void mustHold(Role role, Scope scope) {
    Refused.unless(holds(role, scope), PeopleRule.ROLE_MISSING, role, scope);
  }

  /// @throws Refused unless the actor holds one of both roles
  public void mustHoldEither(Role role, Role other, Scope scope) {
    Refused.unless(holds(role, scope) || holds(other, scope), PeopleRule.ROLE_MISSING, role, scope);
  }

  /// @return whether the service itself asks, by its clock
  public boolean isService() {
    return id.equals(PersonId.SERVICE);
  }
}
