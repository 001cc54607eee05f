package org.sdgcities.certification.people;

import static org.sdgcities.certification.decision.Refused.unless;

import java.util.List;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.PeopleCommand.DeclareInterest;
import org.sdgcities.certification.people.PeopleCommand.ErasePerson;
import org.sdgcities.certification.people.PeopleCommand.RegisterOrganisation;
import org.sdgcities.certification.people.PeopleCommand.RegisterPerson;
import org.sdgcities.kernel.people.PeopleEvent;
import org.sdgcities.kernel.people.PeopleEvent.OrganisationRegistered;
import org.sdgcities.kernel.people.PeopleEvent.PersonRegistered;
import org.sdgcities.kernel.people.PeopleEvent.PersonalDataErased;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent;
import org.sdgcities.kernel.roles.RolesEvent.ConflictDeclared;
import org.sdgcities.kernel.roles.Scope;

/// Who is known to the programme, and what ties whom to a city.
final class PeopleRules {

  private PeopleRules() {}

  static List<PeopleEvent> register(
      RegisterOrganisation command, Actor actor, Organisation organisation) {
    actor.mustHold(Role.PROGRAMME_ADMIN, Scope.GLOBAL);
    if (organisation.name() != null) {
      throw new Refused(PeopleRule.ORGANISATION_KNOWN, command.organisation(), organisation.name());
    }
    return List.of(
        new OrganisationRegistered(
            command.organisation(), command.name(), command.kind(), command.country(), actor.id()));
  }

  static List<PeopleEvent> register(
      RegisterPerson command, Actor actor, Person person, Organisation organisation) {
    actor.mustHold(Role.PROGRAMME_ADMIN, Scope.GLOBAL);
    unless(!person.isKnown(), PeopleRule.PERSON_KNOWN, command.person());
    unless(organisation.isKnown(), PeopleRule.ORGANISATION_UNKNOWN, command.organisation());
    return List.of(new PersonRegistered(command.person(), command.organisation(), actor.id()));
  }

  static List<RolesEvent> declare(DeclareInterest command, Actor actor) {
    unless(actor.person().isKnown(), PeopleRule.PERSON_UNKNOWN, actor.id());
    return List.of(new ConflictDeclared(actor.id(), command.cycle(), command.interest()));
  }

  static List<PeopleEvent> erase(ErasePerson command, Actor actor, Person person) {
    actor.mustHold(Role.PROGRAMME_ADMIN, Scope.GLOBAL);
    unless(person.isKnown(), PeopleRule.PERSON_UNKNOWN, command.person());
    return List.of(new PersonalDataErased(command.person(), command.basis(), actor.id()));
  }
}
