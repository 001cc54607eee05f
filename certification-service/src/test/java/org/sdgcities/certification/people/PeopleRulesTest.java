package org.sdgcities.certification.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.certification.Town.*;
import static org.sdgcities.certification.people.PeopleRule.*;

import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.people.PeopleCommand.*;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.OrganisationKind;
import org.sdgcities.kernel.people.PeopleEvent.OrganisationRegistered;
import org.sdgcities.kernel.people.PeopleEvent.PersonRegistered;
import org.sdgcities.kernel.people.PeopleEvent.PersonalDataErased;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.ConflictDeclared;
import org.sdgcities.kernel.roles.RolesEvent.RoleGranted;
import org.sdgcities.kernel.roles.Scope;

class PeopleRulesTest {

  private static final PeopleDecider DECIDER = new PeopleDecider();
  private static final OrganisationId ARDHI = new OrganisationId("ardhi-university");
  private static final PersonId STRANGER = new PersonId("stranger");

  private static Given programme() {
    return Given.given(Town.programme()).and(Town.opened());
  }

  @Test
  void an_administrator_registers_an_organisation_once() {
    var register =
        new RegisterOrganisation(
            ARDHI, " Ardhi University ", OrganisationKind.UNIVERSITY, TANZANIA);
    OrganisationRegistered registered =
        new OrganisationRegistered(
            ARDHI, "Ardhi University", OrganisationKind.UNIVERSITY, TANZANIA, ADMIN);

    programme().as(LEAD).when(DECIDER, register).refused(ROLE_MISSING);
    programme().as(ADMIN).when(DECIDER, register).then(registered);
    programme()
        .and(registered)
        .as(ADMIN)
        .when(DECIDER, register)
        .refused(ORGANISATION_KNOWN, ARDHI, "Ardhi University");
  }

  @Test
  void an_administrator_registers_a_person_of_a_known_organisation_once() {
    var register = new RegisterPerson(STRANGER, CITY_HALL);

    programme().as(HUB_LEAD).when(DECIDER, register).refused(ROLE_MISSING);
    programme()
        .as(ADMIN)
        .when(DECIDER, register)
        .then(new PersonRegistered(STRANGER, CITY_HALL, ADMIN));
    programme()
        .as(ADMIN)
        .when(DECIDER, new RegisterPerson(NOBODY, CITY_HALL))
        .refused(PERSON_KNOWN, NOBODY);
    programme()
        .as(ADMIN)
        .when(DECIDER, new RegisterPerson(STRANGER, ARDHI))
        .refused(ORGANISATION_UNKNOWN, ARDHI);
  }

  @Test
  void a_role_holds_to_the_end_of_its_last_day() {
    var toTheThird =
        new RoleGranted(NOBODY, Role.PROGRAMME_ADMIN, Scope.GLOBAL, Town.day(3, 3), ADMIN);
    var register = new RegisterPerson(STRANGER, CITY_HALL);

    programme()
        .and(toTheThird)
        .as(NOBODY)
        .when(DECIDER, register)
        .then(new PersonRegistered(STRANGER, CITY_HALL, NOBODY));
    programme()
        .and(toTheThird)
        .after(1)
        .as(NOBODY)
        .when(DECIDER, register)
        .refused(ROLE_MISSING, Role.PROGRAMME_ADMIN, Scope.GLOBAL);
  }

  @Test
  void duty_D7_a_person_declares_what_ties_him_and_the_last_word_counts() {
    programme()
        .as(STEWARD)
        .when(DECIDER, new DeclareInterest(CYCLE, Interest.FINANCIAL))
        .then(new ConflictDeclared(STEWARD, CYCLE, Interest.FINANCIAL));

    Given free = programme().and(new ConflictDeclared(REVIEWER_1, CYCLE, Interest.NONE));
    assertThat(free.state(Person.FOLD, REVIEWER_1).isFreeOfInterestIn(CYCLE)).isTrue();
    Given tied = free.as(REVIEWER_1).when(DECIDER, declared(Interest.ADVISED)).happens();
    assertThat(tied.state(Person.FOLD, REVIEWER_1).isFreeOfInterestIn(CYCLE)).isFalse();
  }

  private static DeclareInterest declared(Interest interest) {
    return new DeclareInterest(CYCLE, interest);
  }

  @Test
  void duty_D7_who_has_said_nothing_is_not_taken_to_be_free_and_a_stranger_says_nothing() {
    assertThat(programme().state(Person.FOLD, REVIEWER_1).isFreeOfInterestIn(CYCLE)).isFalse();
    programme()
        .as(STRANGER)
        .when(DECIDER, declared(Interest.NONE))
        .refused(PERSON_UNKNOWN, STRANGER);
  }

  @Test
  void an_administrator_erases_who_a_person_was() {
    var erase = new ErasePerson(NOBODY, "Own request");

    programme()
        .as(ADMIN)
        .when(DECIDER, erase)
        .then(new PersonalDataErased(NOBODY, "Own request", ADMIN));
    programme().as(NOBODY).when(DECIDER, erase).refused(ROLE_MISSING);
    programme()
        .as(ADMIN)
        .when(DECIDER, new ErasePerson(STRANGER, "Own request"))
        .refused(PERSON_UNKNOWN, STRANGER);
  }

  @Test
  void who_was_erased_holds_nothing_any_more() {
    Given erased = programme().and(new PersonalDataErased(LEAD, "Own request", ADMIN)).as(ADMIN);

    assertThat(erased.state(Person.FOLD, LEAD).isKnown()).isFalse();
    assertThat(erased.state(Person.FOLD, LEAD).grants()).isEmpty();
    erased.when(DECIDER, new ErasePerson(LEAD, "Again")).refused(PERSON_UNKNOWN, LEAD);
  }
}
