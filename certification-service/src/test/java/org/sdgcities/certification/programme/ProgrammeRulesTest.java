package org.sdgcities.certification.programme;

import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.Town.CITY_HALL;
import static org.sdgcities.certification.Town.HUB;
import static org.sdgcities.certification.Town.HUB_LEAD;
import static org.sdgcities.certification.Town.LAB;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.people.PeopleRule.ORGANISATION_UNKNOWN;
import static org.sdgcities.certification.people.PeopleRule.ROLE_MISSING;
import static org.sdgcities.certification.programme.ProgrammeRule.HUB_KNOWN;
import static org.sdgcities.certification.programme.ProgrammeRule.LAB_KNOWN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.programme.ProgrammeCommand.DesignateHub;
import org.sdgcities.certification.programme.ProgrammeCommand.EstablishLab;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.geo.Region;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.OrganisationKind;
import org.sdgcities.kernel.people.PeopleEvent.OrganisationRegistered;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.LabId;
import org.sdgcities.kernel.programme.LabKind;
import org.sdgcities.kernel.programme.ProgrammeEvent.CityLabEstablished;
import org.sdgcities.kernel.programme.ProgrammeEvent.HubDesignated;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

class ProgrammeRulesTest {

  private static final ProgrammeDecider DECIDER = new ProgrammeDecider();
  private static final HubId ASIA = new HubId("asia");
  private static final LabId KENYA = new LabId("kenya");
  private static final OrganisationId ARDHI = new OrganisationId("ardhi-university");
  private static final OrganisationId UNHEARD_OF = new OrganisationId("unheard-of");

  private static Given programme() {
    return Given.given(Town.programme())
        .and(
            new OrganisationRegistered(
                ARDHI, "Ardhi University", OrganisationKind.UNIVERSITY, Town.TANZANIA, ADMIN));
  }

  @Test
  void an_administrator_designates_a_hub() {
    designate(ADMIN, ASIA, CITY_HALL)
        .then(
            new HubDesignated(
                ASIA,
                Words.english("Asia"),
                CITY_HALL,
                List.of(new Region("142")),
                List.of("en", "fr"),
                ADMIN));
  }

  @Test
  void nobody_else_does_not_even_the_lead_of_a_hub() {
    designate(HUB_LEAD, ASIA, CITY_HALL).refused(ROLE_MISSING, Role.PROGRAMME_ADMIN, Scope.GLOBAL);
  }

  @Test
  void a_hub_is_designated_once_and_has_a_host() {
    designate(ADMIN, HUB, CITY_HALL).refused(HUB_KNOWN, HUB);
    designate(ADMIN, ASIA, UNHEARD_OF).refused(ORGANISATION_UNKNOWN, UNHEARD_OF);
  }

  private static Given.When<ProgrammeCommand> designate(
      PersonId by, HubId hub, OrganisationId host) {
    return programme()
        .as(by)
        .when(
            DECIDER,
            new DesignateHub(
                hub, Words.english("Asia"), host, List.of(new Region("142")), List.of("en", "FR")));
  }

  @Test
  void an_administrator_establishes_a_lab_with_its_academia() {
    establish(ADMIN, KENYA, CITY_HALL, List.of(ARDHI))
        .then(
            new CityLabEstablished(
                KENYA, "Lab of Kenya", LabKind.NATIONAL, CITY_HALL, List.of(ARDHI), ADMIN));
  }

  @Test
  void the_lead_of_a_lab_establishes_none() {
    establish(LEAD, KENYA, CITY_HALL, List.of()).refused(ROLE_MISSING);
  }

  @Test
  void a_lab_is_established_once_by_organisations_that_are_known() {
    establish(ADMIN, LAB, CITY_HALL, List.of()).refused(LAB_KNOWN, LAB);
    establish(ADMIN, KENYA, UNHEARD_OF, List.of(ARDHI)).refused(ORGANISATION_UNKNOWN, UNHEARD_OF);
    establish(ADMIN, KENYA, CITY_HALL, List.of(ARDHI, UNHEARD_OF))
        .refused(ORGANISATION_UNKNOWN, UNHEARD_OF);
  }

  private static Given.When<ProgrammeCommand> establish(
      PersonId by, LabId lab, OrganisationId host, List<OrganisationId> academia) {
    return programme()
        .as(by)
        .when(DECIDER, new EstablishLab(lab, "Lab of Kenya", LabKind.NATIONAL, host, academia));
  }
}
