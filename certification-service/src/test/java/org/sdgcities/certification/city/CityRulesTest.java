package org.sdgcities.certification.city;

import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.Town.CITY;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.HUB;
import static org.sdgcities.certification.Town.HUB_LEAD;
import static org.sdgcities.certification.Town.LAB;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.MAYOR;
import static org.sdgcities.certification.Town.NOBODY;
import static org.sdgcities.certification.Town.TANZANIA;
import static org.sdgcities.certification.Town.granted;
import static org.sdgcities.certification.city.CityRule.*;
import static org.sdgcities.certification.people.PeopleRule.ROLE_MISSING;

import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.city.CityCommand.AssignHub;
import org.sdgcities.certification.city.CityCommand.EnrolCity;
import org.sdgcities.certification.city.CityCommand.RegisterCity;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityEvent.HubAssigned;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.Population;
import org.sdgcities.kernel.geo.UnLocode;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

class CityRulesTest {

  private static final CityDecider DECIDER = new CityDecider();
  private static final CityId ARUSHA = new CityId("arusha");

  private static Given programme() {
    return Given.given(Town.programme());
  }

  @Test
  void the_lead_of_a_lab_registers_a_city() {
    register(programme(), LEAD, CITY, "TZMWZ").then(Town.enrolled().getFirst());
  }

  @Test
  void a_place_need_not_be_known_to_the_list_of_codes() {
    register(programme(), LEAD, ARUSHA, null).then(registered(ARUSHA, null));
  }

  @Test
  void neither_its_editor_nor_the_lead_of_another_lab_registers_it() {
    register(programme(), EDITOR, CITY, "TZMWZ")
        .refused(ROLE_MISSING, Role.LAB_LEAD, Scope.of(LAB));
    register(
            programme().and(granted(NOBODY, Role.LAB_LEAD, new Scope("lab:kenya"))),
            NOBODY,
            CITY,
            "TZMWZ")
        .refused(ROLE_MISSING);
  }

  @Test
  void a_city_is_registered_once_and_so_is_its_place() {
    Given town = programme().and(Town.enrolled());
    register(town, LEAD, CITY, "TZMWZ").refused(CITY_KNOWN, CITY);
    register(town, LEAD, ARUSHA, "TZMWZ").refused(LOCODE_TAKEN, new UnLocode("TZMWZ"), CITY);
  }

  @Test
  void the_code_of_a_place_begins_with_its_country() {
    register(programme(), LEAD, CITY, "KEMBA")
        .refused(LOCODE_ELSEWHERE, new UnLocode("KEMBA"), "United Republic of Tanzania");
  }

  private static Given.When<CityCommand> register(
      Given given, PersonId by, CityId city, String locode) {
    CityRegistered it = registered(city, locode);
    return given
        .as(by)
        .when(
            DECIDER,
            new RegisterCity(
                city, LAB, it.names(), TANZANIA, it.locode(), it.coordinates(), it.population()));
  }

  private static CityRegistered registered(CityId city, String locode) {
    return new CityRegistered(
        city,
        LAB,
        Words.english("Mwanza"),
        TANZANIA,
        locode == null ? null : new UnLocode(locode),
        null,
        new Population(436_801, "GeoNames, 2019"),
        LEAD);
  }

  @Test
  void the_citys_authority_signs_that_it_joins_once() {
    Given registered = programme().and(registered(CITY, "TZMWZ"));
    var enrol = new EnrolCity(CITY, "Agreement 1");

    programme().as(MAYOR).when(DECIDER, enrol).refused(UNKNOWN_CITY, CITY);
    registered
        .as(LEAD)
        .when(DECIDER, enrol)
        .refused(ROLE_MISSING, Role.CITY_AUTHORITY, Scope.of(CITY));
    registered.as(MAYOR).when(DECIDER, enrol).then(new CityEnrolled(CITY, "Agreement 1", MAYOR));
    registered.as(MAYOR).when(DECIDER, enrol).happens().when(DECIDER, enrol).refused(ENROLLED);
  }

  @Test
  void an_administrator_makes_one_hub_responsible_for_a_city_that_has_joined() {
    var assign = new AssignHub(CITY, HUB);
    Given joined =
        programme().and(registered(CITY, "TZMWZ")).and(new CityEnrolled(CITY, "Agreement", MAYOR));

    joined.as(HUB_LEAD).when(DECIDER, assign).refused(ROLE_MISSING);
    joined.as(ADMIN).when(DECIDER, assign).then(new HubAssigned(CITY, HUB, ADMIN));
    joined
        .as(ADMIN)
        .when(DECIDER, new AssignHub(CITY, new HubId("asia")))
        .refused(UNKNOWN_HUB, new HubId("asia"));
    joined.when(DECIDER, assign).happens().when(DECIDER, assign).refused(HUB_ASSIGNED, HUB);
  }

  @Test
  void no_hub_is_made_responsible_before_the_city_has_joined() {
    var assign = new AssignHub(CITY, HUB);
    programme().as(ADMIN).when(DECIDER, assign).refused(UNKNOWN_CITY, CITY);
    programme()
        .and(registered(CITY, "TZMWZ"))
        .as(ADMIN)
        .when(DECIDER, assign)
        .refused(NOT_ENROLLED);
  }
}
