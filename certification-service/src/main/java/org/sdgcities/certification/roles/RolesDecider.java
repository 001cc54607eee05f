package org.sdgcities.certification.roles;

import java.util.List;
import org.sdgcities.certification.city.City;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.people.Person;
import org.sdgcities.certification.programme.Hub;
import org.sdgcities.certification.programme.Lab;
import org.sdgcities.certification.roles.RolesCommand.FoundProgramme;
import org.sdgcities.certification.roles.RolesCommand.GrantRole;
import org.sdgcities.certification.roles.RolesCommand.RevokeRole;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.LabId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// Gathers the facts for decisions about roles.
public final class RolesDecider implements Decider<RolesCommand> {

  @Override
  public Class<RolesCommand> commands() {
    return RolesCommand.class;
  }

  @Override
  public List<? extends Event> decide(RolesCommand command, Facts facts) {
    Actor actor = Actor.asking(facts);
    return switch (command) {
      case FoundProgramme c ->
          RolesRules.found(c, actor, facts.of(Seats.FOLD, Role.PROGRAMME_ADMIN));
      case GrantRole c ->
          RolesRules.grant(c, actor, facts.of(Person.FOLD, c.person()), exists(c.scope(), facts));
      case RevokeRole c -> RolesRules.revoke(c, actor, facts.of(Person.FOLD, c.person()));
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
