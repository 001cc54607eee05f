package org.sdgcities.certification.people;

import java.util.List;
import org.sdgcities.certification.city.City;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.people.PeopleCommand.DeclareInterest;
import org.sdgcities.certification.people.PeopleCommand.ErasePerson;
import org.sdgcities.certification.people.PeopleCommand.FoundProgramme;
import org.sdgcities.certification.people.PeopleCommand.GrantRole;
import org.sdgcities.certification.people.PeopleCommand.RegisterOrganisation;
import org.sdgcities.certification.people.PeopleCommand.RegisterPerson;
import org.sdgcities.certification.people.PeopleCommand.RevokeRole;
import org.sdgcities.certification.programme.Hub;
import org.sdgcities.certification.programme.Lab;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.people.PeopleEvent;
import org.sdgcities.kernel.people.Role;
import org.sdgcities.kernel.people.Scope;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.LabId;

/// Gathers the facts for decisions about people.
public final class PeopleDecider implements Decider<PeopleCommand> {

  @Override
  public Class<PeopleCommand> commands() {
    return PeopleCommand.class;
  }

  @Override
  public List<PeopleEvent> decide(PeopleCommand command, Facts facts) {
    Actor actor = facts.actor();
    return switch (command) {
      case FoundProgramme c ->
          PeopleRules.found(c, actor, facts.of(Seats.FOLD, Role.PROGRAMME_ADMIN));
      case RegisterOrganisation c ->
          PeopleRules.register(c, actor, facts.of(Organisation.FOLD, c.organisation()));
      case RegisterPerson c ->
          PeopleRules.register(
              c,
              actor,
              facts.of(Person.FOLD, c.person()),
              facts.of(Organisation.FOLD, c.organisation()));
      case GrantRole c ->
          PeopleRules.grant(c, actor, facts.of(Person.FOLD, c.person()), exists(c.scope(), facts));
      case RevokeRole c -> PeopleRules.revoke(c, actor, facts.of(Person.FOLD, c.person()));
      case DeclareInterest c -> PeopleRules.declare(c, actor);
      case ErasePerson c -> PeopleRules.erase(c, actor, facts.of(Person.FOLD, c.person()));
    };
  }

  private static boolean exists(Scope scope, Facts facts) {
    return switch (scope.kind()) {
      case GLOBAL -> true;
      case HUB -> facts.of(Hub.FOLD, new HubId(scope.name())).isDesignated();
      case LAB -> facts.of(Lab.FOLD, new LabId(scope.name())).isEstablished();
      case CITY -> facts.of(City.FOLD, new CityId(scope.name())).isRegistered();
    };
  }
}
