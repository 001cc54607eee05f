package org.sdgcities.query.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityEvent.HubAssigned;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.PeopleEvent.PersonRegistered;
import org.sdgcities.kernel.people.PeopleEvent.PersonalDataErased;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.LabId;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.ConflictDeclared;
import org.sdgcities.kernel.roles.RolesEvent.RoleGranted;
import org.sdgcities.kernel.roles.RolesEvent.RoleRevoked;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.platform.Projected;

class ProgrammeProjectorTest {

  private static final PersonId ADMIN = new PersonId("admin");
  private static final PersonId AMA = new PersonId("ama");
  private static final Scope AFRICA = new Scope("hub:africa");
  private static final CityId MWANZA = new CityId("mwanza");
  private static final CityId LA_PAZ = new CityId("la-paz");

  private final Projected projected = Projected.by(new ProgrammeProjector());
  private final Cities cities = new Cities(projected.jdbc(), Projected.JSON);

  @AfterEach
  void close() {
    projected.close();
  }

  private static CityRegistered registered(CityId city) {
    return new CityRegistered(
        city,
        new LabId("lab-of-" + city),
        Words.english("City of " + city),
        new Country("834"),
        null,
        null,
        null,
        AMA);
  }

  private List<String> roles() {
    return projected
        .jdbc()
        .sql(
            "select person || ' ' || role || ' ' || scope || ' ' || coalesce(valid_to::text, '–')"
                + " || ' ' || granted_on from programme_role order by 1")
        .query(String.class)
        .list();
  }

  @Test
  void cities_that_have_joined_come_first_among_those_without_a_hub() {
    projected.given(registered(LA_PAZ), registered(MWANZA));
    projected.on(LocalDate.of(2026, 4, 1)).given(new CityEnrolled(MWANZA, "Agreement", AMA));

    assertThat(cities.withoutHub())
        .extracting(Cities.City::city)
        .containsExactly("mwanza", "la-paz");
    assertThat(cities.withoutHub().getFirst().enrolledOn()).isEqualTo(LocalDate.of(2026, 4, 1));

    projected.given(new HubAssigned(MWANZA, new HubId("africa"), ADMIN));
    assertThat(cities.withoutHub()).extracting(Cities.City::city).containsExactly("la-paz");
    assertThat(cities.ofLabs(List.of("lab-of-mwanza")))
        .extracting(Cities.City::hub)
        .containsExactly("africa");
  }

  @Test
  void a_role_that_is_granted_again_holds_as_it_was_granted_last() {
    projected.given(
        new RoleGranted(AMA, Role.HUB_REVIEWER, AFRICA, LocalDate.of(2026, 6, 30), ADMIN));
    projected
        .on(LocalDate.of(2026, 7, 1))
        .given(new RoleGranted(AMA, Role.HUB_REVIEWER, AFRICA, null, ADMIN));

    assertThat(roles()).containsExactly("ama HUB_REVIEWER hub:africa – 2026-07-01");
  }

  @Test
  void a_role_that_is_revoked_is_gone_and_others_stay() {
    projected.given(
        new RoleGranted(AMA, Role.HUB_REVIEWER, AFRICA, null, ADMIN),
        new RoleGranted(AMA, Role.HUB_LEAD, AFRICA, null, ADMIN),
        new RoleRevoked(AMA, Role.HUB_REVIEWER, AFRICA, "Left.", ADMIN));

    assertThat(roles()).containsExactly("ama HUB_LEAD hub:africa – 2026-03-03");
  }

  @Test
  void who_is_erased_stays_as_an_id() {
    projected.given(
        new PersonRegistered(AMA, new OrganisationId("university"), ADMIN),
        new PersonalDataErased(AMA, "On request.", ADMIN));

    assertThat(
            projected
                .jdbc()
                .sql("select person from programme_person where erased")
                .query(String.class)
                .list())
        .containsExactly("ama");
  }

  @Test
  void the_latest_declaration_for_a_cycle_counts() {
    var cycle = org.sdgcities.kernel.city.CycleId.of(MWANZA, 1);
    projected.given(
        new ConflictDeclared(AMA, cycle, Interest.NONE), new ConflictDeclared(AMA, cycle, tie()));

    assertThat(
            projected
                .jdbc()
                .sql("select interest from programme_declaration")
                .query(String.class)
                .list())
        .containsExactly(tie().name());
  }

  private static Interest tie() {
    return Interest.values()[Interest.values().length - 1];
  }
}
