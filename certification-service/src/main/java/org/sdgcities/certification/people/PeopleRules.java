package org.sdgcities.certification.people;

import static org.sdgcities.certification.decision.Refused.unless;

import java.util.List;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.PeopleCommand.DeclareInterest;
import org.sdgcities.certification.people.PeopleCommand.ErasePerson;
import org.sdgcities.certification.people.PeopleCommand.FoundProgramme;
import org.sdgcities.certification.people.PeopleCommand.GrantRole;
import org.sdgcities.certification.people.PeopleCommand.RegisterOrganisation;
import org.sdgcities.certification.people.PeopleCommand.RegisterPerson;
import org.sdgcities.certification.people.PeopleCommand.RevokeRole;
import org.sdgcities.kernel.people.OrganisationKind;
import org.sdgcities.kernel.people.PeopleEvent;
import org.sdgcities.kernel.people.PeopleEvent.ConflictDeclared;
import org.sdgcities.kernel.people.PeopleEvent.OrganisationRegistered;
import org.sdgcities.kernel.people.PeopleEvent.PersonRegistered;
import org.sdgcities.kernel.people.PeopleEvent.PersonalDataErased;
import org.sdgcities.kernel.people.PeopleEvent.RoleGranted;
import org.sdgcities.kernel.people.PeopleEvent.RoleRevoked;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.people.Role;
import org.sdgcities.kernel.people.Scope;

/// Who may be given what.
final class PeopleRules {

  private PeopleRules() {}

  static List<PeopleEvent> found(FoundProgramme command, Actor actor, Seats administrators) {
    unless(actor.isService(), PeopleRule.ROLE_MISSING, Role.PROGRAMME_ADMIN, Scope.GLOBAL);
    unless(!administrators.everGranted(), PeopleRule.PROGRAMME_FOUNDED);
    return List.of(
        new OrganisationRegistered(
            command.organisation(),
            command.name(),
            OrganisationKind.INTERNATIONAL_ORGANISATION,
            command.country(),
            PersonId.SERVICE),
        new PersonRegistered(command.administrator(), command.organisation(), PersonId.SERVICE),
        new RoleGranted(
            command.administrator(), Role.PROGRAMME_ADMIN, Scope.GLOBAL, null, PersonId.SERVICE));
  }

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

  /// @param scopeExists whether the hub, lab or city of the scope is there
  static List<PeopleEvent> grant(
      GrantRole command, Actor actor, Person person, boolean scopeExists) {
    Role role = command.role();
    Scope scope = command.scope();
    unless(mayGrant(actor, role, scope), PeopleRule.ROLE_MISSING, granting(role), scope);
    unless(!actor.id().equals(command.person()), PeopleRule.NO_SELF_GRANT);
    unless(person.isKnown(), PeopleRule.PERSON_UNKNOWN, command.person());
    unless(role.scope() == scope.kind(), PeopleRule.SCOPE_UNFIT, role, scope);
    unless(scopeExists, PeopleRule.SCOPE_UNKNOWN, scope);
    if (command.validTo() != null) {
      unless(
          !command.validTo().isBefore(actor.today()),
          PeopleRule.GRANT_IN_THE_PAST,
          command.validTo());
    }
    mustGoTogether(person, role, actor);
    return List.of(new RoleGranted(command.person(), role, scope, command.validTo(), actor.id()));
  }

  /// The leads of a hub or lab choose their own people; all else is granted by administrators.
  private static boolean mayGrant(Actor actor, Role role, Scope scope) {
    return actor.holds(Role.PROGRAMME_ADMIN, Scope.GLOBAL)
        || (role != granting(role) && actor.holds(granting(role), scope));
  }

  private static Role granting(Role role) {
    return switch (role) {
      case HUB_REVIEWER -> Role.HUB_LEAD;
      case LAB_EDITOR -> Role.LAB_LEAD;
      default -> Role.PROGRAMME_ADMIN;
    };
  }

  private static void mustGoTogether(Person person, Role role, Actor actor) {
    for (Person.Grant held : person.grantsOn(actor.today())) {
      unless(
          held.role() == role || (held.role() != Role.AUDITOR && role != Role.AUDITOR),
          PeopleRule.AUDITOR_HOLDS_NOTHING_ELSE);
      boolean judgesAll = judgesAll(held.role()) || judgesAll(role);
      boolean worksForACity = held.role().isOfACity() || role.isOfACity();
      unless(!(judgesAll && worksForACity), PeopleRule.CITY_STAFF_DOES_NOT_JUDGE, held.role());
    }
  }

  private static boolean judgesAll(Role role) {
    return role.judges() && role.scope() == Scope.Kind.GLOBAL;
  }

  static List<PeopleEvent> revoke(RevokeRole command, Actor actor, Person person) {
    unless(
        mayGrant(actor, command.role(), command.scope()),
        PeopleRule.ROLE_MISSING,
        granting(command.role()),
        command.scope());
    unless(
        person.holds(command.role(), command.scope(), actor.today()),
        PeopleRule.ROLE_NOT_HELD,
        command.person(),
        command.role(),
        command.scope());
    return List.of(
        new RoleRevoked(
            command.person(), command.role(), command.scope(), command.reason(), actor.id()));
  }

  static List<PeopleEvent> declare(DeclareInterest command, Actor actor) {
    unless(actor.person().isKnown(), PeopleRule.PERSON_UNKNOWN, actor.id());
    return List.of(new ConflictDeclared(actor.id(), command.cycle(), command.interest()));
  }

  static List<PeopleEvent> erase(ErasePerson command, Actor actor, Person person) {
    actor.mustHold(Role.PROGRAMME_ADMIN, Scope.GLOBAL);
    unless(person.isKnown(), PeopleRule.PERSON_UNKNOWN, command.person());
    return List.of(new PersonalDataErased(command.person(), command.basis(), actor.id()));
  }
}
