package org.sdgcities.certification.roles;

import static org.sdgcities.certification.Town.*;
import static org.sdgcities.certification.people.PeopleRule.PERSON_UNKNOWN;
import static org.sdgcities.certification.people.PeopleRule.ROLE_MISSING;
import static org.sdgcities.certification.roles.RolesRule.*;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.roles.RolesCommand.*;
import org.sdgcities.kernel.people.OrganisationKind;
import org.sdgcities.kernel.people.PeopleEvent.OrganisationRegistered;
import org.sdgcities.kernel.people.PeopleEvent.PersonRegistered;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.RoleGranted;
import org.sdgcities.kernel.roles.RolesEvent.RoleRevoked;
import org.sdgcities.kernel.roles.Scope;

class RolesRulesTest {

  private static final RolesDecider DECIDER = new RolesDecider();
  private static final PersonId STRANGER = new PersonId("stranger");
  private static final Scope AT_LAB = Scope.of(LAB);
  private static final Scope AT_HUB = Scope.of(HUB);
  private static final Scope AT_CITY = Scope.of(CITY);

  private static Given programme() {
    return Given.given(Town.programme()).and(Town.opened());
  }

  private static Given.When<RolesCommand> grant(
      Given given, PersonId by, PersonId to, Role role, Scope scope) {
    return given.as(by).when(DECIDER, new GrantRole(to, role, scope, null));
  }

  @Test
  void the_service_founds_the_programme_with_its_first_administrator() {
    found(Given.nothing().as(PersonId.SERVICE))
        .then(
            new OrganisationRegistered(
                CITY_HALL,
                "UN-Habitat",
                OrganisationKind.INTERNATIONAL_ORGANISATION,
                TANZANIA,
                PersonId.SERVICE),
            new PersonRegistered(ADMIN, CITY_HALL, PersonId.SERVICE),
            new RoleGranted(ADMIN, Role.PROGRAMME_ADMIN, Scope.GLOBAL, null, PersonId.SERVICE));
  }

  @Test
  void nobody_else_founds_it_and_it_is_founded_once() {
    found(Given.nothing().as(ADMIN)).refused(ROLE_MISSING);
    found(programme().as(ADMIN)).refused(ROLE_MISSING);
    found(programme().as(PersonId.SERVICE)).refused(PROGRAMME_FOUNDED);
    found(
            programme()
                .and(new RoleRevoked(ADMIN, Role.PROGRAMME_ADMIN, Scope.GLOBAL, "Left", ADMIN))
                .as(PersonId.SERVICE))
        .refused(PROGRAMME_FOUNDED);
  }

  private static Given.When<RolesCommand> found(Given given) {
    return given.when(DECIDER, new FoundProgramme(CITY_HALL, "UN-Habitat", TANZANIA, ADMIN));
  }

  @Test
  void an_administrator_grants_roles_for_a_time_or_for_good() {
    grant(programme(), ADMIN, NOBODY, Role.LAB_LEAD, AT_LAB)
        .then(new RoleGranted(NOBODY, Role.LAB_LEAD, AT_LAB, null, ADMIN));
    programme()
        .as(ADMIN)
        .when(DECIDER, new GrantRole(NOBODY, Role.REGISTRAR, Scope.GLOBAL, Town.day(3, 3)))
        .then(new RoleGranted(NOBODY, Role.REGISTRAR, Scope.GLOBAL, Town.day(3, 3), ADMIN));
  }

  @Test
  void the_leads_of_a_hub_or_lab_choose_their_own_people() {
    grant(programme(), HUB_LEAD, NOBODY, Role.HUB_REVIEWER, AT_HUB)
        .then(new RoleGranted(NOBODY, Role.HUB_REVIEWER, AT_HUB, null, HUB_LEAD));
    grant(programme(), LEAD, NOBODY, Role.LAB_EDITOR, AT_LAB)
        .then(new RoleGranted(NOBODY, Role.LAB_EDITOR, AT_LAB, null, LEAD));
  }

  @Test
  void but_not_those_of_another_and_not_other_leads() {
    Scope asia = new Scope("hub:asia");
    grant(programme(), HUB_LEAD, NOBODY, Role.HUB_REVIEWER, asia)
        .refused(ROLE_MISSING, Role.HUB_LEAD, asia);
    grant(programme(), LEAD, NOBODY, Role.LAB_EDITOR, new Scope("lab:kenya"))
        .refused(ROLE_MISSING, Role.LAB_LEAD, new Scope("lab:kenya"));
    grant(programme(), HUB_LEAD, NOBODY, Role.HUB_LEAD, AT_HUB).refused(ROLE_MISSING);
    grant(programme(), EDITOR, NOBODY, Role.LAB_EDITOR, AT_LAB).refused(ROLE_MISSING);
  }

  @Test
  void who_lacks_it_is_told_the_role_in_the_scope_in_which_it_is_held() {
    grant(programme(), LEAD, NOBODY, Role.LAB_LEAD, AT_LAB)
        .refused(ROLE_MISSING, Role.PROGRAMME_ADMIN, Scope.GLOBAL);
  }

  @Test
  void duty_D10_nobody_grants_a_role_to_himself() {
    grant(programme(), ADMIN, ADMIN, Role.LAB_LEAD, AT_LAB).refused(NO_SELF_GRANT);
    grant(programme(), HUB_LEAD, HUB_LEAD, Role.HUB_REVIEWER, AT_HUB).refused(NO_SELF_GRANT);
    grant(programme(), LEAD, LEAD, Role.LAB_EDITOR, AT_LAB).refused(NO_SELF_GRANT);
  }

  @Test
  void a_role_goes_to_a_known_person_in_a_scope_that_fits_and_is_there() {
    grant(programme(), ADMIN, STRANGER, Role.LAB_LEAD, AT_LAB).refused(PERSON_UNKNOWN, STRANGER);
    grant(programme(), ADMIN, NOBODY, Role.LAB_LEAD, Scope.GLOBAL)
        .refused(SCOPE_UNFIT, Role.LAB_LEAD, Scope.GLOBAL);
    grant(programme(), ADMIN, NOBODY, Role.CITY_AUTHORITY, AT_LAB).refused(SCOPE_UNFIT);
    Scope arusha = new Scope("city:arusha");
    grant(programme(), ADMIN, NOBODY, Role.CITY_AUTHORITY, arusha)
        .refused(SCOPE_UNKNOWN, arusha.name());
    grant(programme(), ADMIN, NOBODY, Role.HUB_LEAD, new Scope("hub:asia")).refused(SCOPE_UNKNOWN);
    grant(programme(), ADMIN, NOBODY, Role.LAB_LEAD, new Scope("lab:kenya")).refused(SCOPE_UNKNOWN);
  }

  @Test
  void a_role_is_not_granted_until_a_day_that_has_passed() {
    programme()
        .as(ADMIN)
        .when(DECIDER, new GrantRole(NOBODY, Role.REGISTRAR, Scope.GLOBAL, Town.day(3, 2)))
        .refused(GRANT_IN_THE_PAST, Town.day(3, 2));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR")
  void duty_D12_an_auditor_holds_no_other_role(Role role) {
    Scope scope = scopeOf(role);
    grant(programme().and(auditor(null)), ADMIN, NOBODY, role, scope)
        .refused(AUDITOR_HOLDS_NOTHING_ELSE);
    grant(programme().and(granted(NOBODY, role, scope)), ADMIN, NOBODY, Role.AUDITOR, Scope.GLOBAL)
        .refused(AUDITOR_HOLDS_NOTHING_ELSE);
  }

  private static Scope scopeOf(Role role) {
    return switch (role.scope()) {
      case GLOBAL -> Scope.GLOBAL;
      case HUB -> AT_HUB;
      case LAB -> AT_LAB;
      case CITY -> AT_CITY;
    };
  }

  @Test
  void duty_D12_an_auditor_stays_one_and_may_be_something_else_when_that_has_ended() {
    grant(programme().and(auditor(null)), ADMIN, NOBODY, Role.AUDITOR, Scope.GLOBAL)
        .then(auditor(null));
    grant(programme().and(auditor(Town.day(3, 3))).after(1), ADMIN, NOBODY, Role.HUB_LEAD, AT_HUB)
        .then(granted(NOBODY, Role.HUB_LEAD, AT_HUB));
  }

  private static RoleGranted auditor(LocalDate validTo) {
    return new RoleGranted(NOBODY, Role.AUDITOR, Scope.GLOBAL, validTo, ADMIN);
  }

  @ParameterizedTest
  @EnumSource(names = {"GLOBAL_MODERATOR", "PANEL_MEMBER", "REGISTRAR", "APPEAL_MEMBER"})
  void duty_D1_who_works_for_a_city_does_not_judge_cities(Role judge) {
    grant(programme(), ADMIN, EDITOR, judge, Scope.GLOBAL)
        .refused(CITY_STAFF_DOES_NOT_JUDGE, Role.LAB_EDITOR);
    grant(programme(), ADMIN, Town.MAYOR, judge, Scope.GLOBAL)
        .refused(CITY_STAFF_DOES_NOT_JUDGE, Role.CITY_AUTHORITY);
    Given judging = programme().and(granted(NOBODY, judge, Scope.GLOBAL));
    grant(judging, LEAD, NOBODY, Role.LAB_EDITOR, AT_LAB).refused(CITY_STAFF_DOES_NOT_JUDGE, judge);
    grant(judging, ADMIN, NOBODY, Role.CITY_AUTHORITY, AT_CITY)
        .refused(CITY_STAFF_DOES_NOT_JUDGE, judge);
  }

  @ParameterizedTest
  @EnumSource(names = {"LAB_LEAD", "CITY_AUTHORITY", "CRITERIA_STEWARD"})
  void he_may_hold_other_roles_that_judge_nobody(Role role) {
    grant(programme(), ADMIN, EDITOR, role, scopeOf(role))
        .then(granted(EDITOR, role, scopeOf(role)));
  }

  @Test
  void who_may_grant_a_role_may_revoke_it_and_then_it_is_held_no_longer() {
    var revoke = new RevokeRole(REVIEWER_1, Role.HUB_REVIEWER, AT_HUB, "Has moved");
    RoleRevoked revoked =
        new RoleRevoked(REVIEWER_1, Role.HUB_REVIEWER, AT_HUB, "Has moved", HUB_LEAD);

    programme().as(HUB_LEAD).when(DECIDER, revoke).then(revoked);
    programme().as(LEAD).when(DECIDER, revoke).refused(ROLE_MISSING, Role.HUB_LEAD, AT_HUB);
    programme()
        .and(revoked)
        .as(ADMIN)
        .when(DECIDER, revoke)
        .refused(ROLE_NOT_HELD, REVIEWER_1, Role.HUB_REVIEWER, AT_HUB);
  }
}
