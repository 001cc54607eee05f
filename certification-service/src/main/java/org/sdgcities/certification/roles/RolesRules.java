package org.sdgcities.certification.roles;

import static org.sdgcities.certification.decision.Refused.unless;

import java.util.List;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.people.Person;
import org.sdgcities.certification.roles.RolesCommand.FoundProgramme;
import org.sdgcities.certification.roles.RolesCommand.GrantRole;
import org.sdgcities.certification.roles.RolesCommand.RevokeRole;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.people.OrganisationKind;
import org.sdgcities.kernel.people.PeopleEvent.OrganisationRegistered;
import org.sdgcities.kernel.people.PeopleEvent.PersonRegistered;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent;
import org.sdgcities.kernel.roles.RolesEvent.RoleGranted;
import org.sdgcities.kernel.roles.RolesEvent.RoleRevoked;
import org.sdgcities.kernel.roles.Scope;

/// Who may be given what, and by whom.
final class RolesRules {

  private RolesRules() {}

  static List<Event> found(FoundProgramme command, Actor actor, Seats administrators) {
    unless(actor.isService(), PeopleRule.ROLE_MISSING, Role.PROGRAMME_ADMIN, Scope.GLOBAL);
    unless(!administrators.everGranted(), RolesRule.PROGRAMME_FOUNDED);
    return List.of(
        new OrganisationRegistered(
            command.organisation(),
            command.name(),
            OrganisationKind.INTERNATIONAL_ORGANISATION,
            command.country(),
            PersonId.SERVICE),
        new PersonRegistered(command.person(), command.organisation(), PersonId.SERVICE),
        new RoleGranted(
            command.person(), Role.PROGRAMME_ADMIN, Scope.GLOBAL, null, PersonId.SERVICE));
  }

  /// @param scopeExists whether the hub, lab or city of the scope is there
  static List<RolesEvent> grant(
      GrantRole command, Actor actor, Person person, boolean scopeExists) {
    Role role = command.role();
    Scope scope = command.scope();
    mustGrant(actor, role, scope);
    unless(!actor.id().equals(command.person()), RolesRule.NO_SELF_GRANT);
    unless(person.isKnown(), PeopleRule.PERSON_UNKNOWN, command.person());
    unless(role.scope() == scope.kind(), RolesRule.SCOPE_UNFIT, role, scope);
    unless(scopeExists, RolesRule.SCOPE_UNKNOWN, scope.name());
    if (command.validTo() != null) {
      unless(
          !command.validTo().isBefore(actor.today()),
          RolesRule.GRANT_IN_THE_PAST,
          command.validTo());
    }
    mustGoTogether(person, role, actor);
    return List.of(new RoleGranted(command.person(), role, scope, command.validTo(), actor.id()));
  }

  /// The leads of a hub or lab choose their own people; all else is granted by administrators.
  private static void mustGrant(Actor actor, Role role, Scope scope) {
    if (actor.holds(Role.PROGRAMME_ADMIN, Scope.GLOBAL)) {
      return;
    }
    Role grants = granting(role);
    actor.mustHold(grants, grants == Role.PROGRAMME_ADMIN ? Scope.GLOBAL : scope);
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
          RolesRule.AUDITOR_HOLDS_NOTHING_ELSE);
      boolean judgesAll = judgesAll(held.role()) || judgesAll(role);
      boolean worksForACity = held.role().isOfACity() || role.isOfACity();
      unless(!(judgesAll && worksForACity), RolesRule.CITY_STAFF_DOES_NOT_JUDGE, held.role());
    }
  }

  private static boolean judgesAll(Role role) {
    return role.judges() && role.scope() == Scope.Kind.GLOBAL;
  }

  static List<RolesEvent> revoke(RevokeRole command, Actor actor, Person person) {
    mustGrant(actor, command.role(), command.scope());
    unless(
        person.holds(command.role(), command.scope(), actor.today()),
        RolesRule.ROLE_NOT_HELD,
        command.person(),
        command.role(),
        command.scope());
    return List.of(
        new RoleRevoked(
            command.person(), command.role(), command.scope(), command.reason(), actor.id()));
  }
}
