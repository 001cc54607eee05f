package org.sdgcities.certification.cycle;

import static org.sdgcities.certification.Town.CITY;
import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.LAB;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.MAYOR;
import static org.sdgcities.certification.Town.REGISTRAR;
import static org.sdgcities.certification.Town.TANZANIA;
import static org.sdgcities.certification.Town.VERSION;
import static org.sdgcities.certification.city.CityRule.*;
import static org.sdgcities.certification.cycle.CycleRule.*;
import static org.sdgcities.certification.people.PeopleRule.ROLE_MISSING;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.criteria.CriteriaRule;
import org.sdgcities.certification.cycle.CycleCommand.OpenCycle;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.review.ReviewCommand.OpenStep;
import org.sdgcities.certification.review.ReviewDecider;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateExpired;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuspended;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.certification.SuspensionGround;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Population;
import org.sdgcities.kernel.city.Profile;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.CriteriaVersion;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.cycle.CycleEvent.CycleOpened;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

class CycleRulesTest {

  private static final CycleDecider DECIDER = new CycleDecider();
  private static final CertificateNumber CERTIFICATE = CertificateNumber.of(CITY, 1);
  private static final LocalDate CERTIFIED_TO = LocalDate.of(2029, 3, 2);

  private static Given programme() {
    return Given.given(Town.programme());
  }

  @Test
  void the_lead_of_the_lab_opens_the_first_cycle() {
    open(programme().and(Town.enrolled()), Profile.STANDARD)
        .then(new CycleOpened(CYCLE, VERSION, Profile.STANDARD, LEAD));
    programme()
        .and(Town.enrolled())
        .as(EDITOR)
        .when(DECIDER, new OpenCycle(CITY, VERSION, Profile.STANDARD))
        .refused(ROLE_MISSING, Role.LAB_LEAD, Scope.of(LAB));
  }

  @Test
  void a_cycle_needs_a_city_that_has_joined_a_hub_and_published_criteria() {
    Given registered = programme().and(Town.enrolled().getFirst());
    open(programme(), Profile.STANDARD).refused(UNKNOWN_CITY, CITY);
    open(registered, Profile.STANDARD).refused(NOT_ENROLLED);
    open(registered.and(new CityEnrolled(CITY, "Agreement", MAYOR)), Profile.STANDARD)
        .refused(NO_HUB, CITY);
    CriteriaVersion unheardOf = new CriteriaVersion("9");
    programme()
        .and(Town.enrolled())
        .as(LEAD)
        .when(DECIDER, new OpenCycle(CITY, unheardOf, Profile.STANDARD))
        .refused(CriteriaRule.VERSION_UNKNOWN, unheardOf);
  }

  @Test
  void the_smaller_set_is_for_a_city_of_fewer_people_than_the_criteria_name() {
    Population small = new Population(99_999, "A census");
    open(inhabitedBy(small), Profile.SMALL_CITY)
        .then(new CycleOpened(CYCLE, VERSION, Profile.SMALL_CITY, LEAD));
    open(inhabitedBy(new Population(100_000, "A census")), Profile.SMALL_CITY)
        .refused(NOT_SMALL, 100_000L);
    open(inhabitedBy(null), Profile.SMALL_CITY).refused(NOT_SMALL);
  }

  private static Given inhabitedBy(Population population) {
    return programme()
        .and(
            new CityRegistered(
                CITY, LAB, Words.english("Mwanza"), TANZANIA, null, null, population, LEAD))
        .and(Town.enrolled().subList(1, 3));
  }

  @Test
  void no_cycle_begins_while_the_former_has_led_to_nothing() {
    open(programme().and(Town.opened()), Profile.STANDARD).refused(CYCLE_RUNS, 1);
  }

  @Test
  void a_certificate_may_be_renewed_from_270_days_before_its_end_and_not_earlier() {
    LocalDate first = LocalDate.of(2028, 6, 5);
    open(certified().on(first.minusDays(1)), Profile.STANDARD)
        .refused(TOO_EARLY_TO_RENEW, CERTIFICATE, first, 270);
    open(certified().on(first), Profile.STANDARD).then(secondCycle());
  }

  @Test
  void a_suspended_certificate_is_renewed_no_earlier() {
    var suspended =
        new CertificateSuspended(
            CERTIFICATE,
            SuspensionGround.values()[0],
            "A file was forged.",
            "The city has been heard.",
            Town.day(5, 1),
            REGISTRAR);
    open(certified().and(suspended), Profile.STANDARD).refused(TOO_EARLY_TO_RENEW);
  }

  @Test
  void when_the_certificate_has_ended_a_new_cycle_begins_at_once() {
    Given expired = certified().and(new CertificateExpired(CERTIFICATE, REGISTRAR));
    open(expired, Profile.STANDARD).then(secondCycle());
    open(expired.and(secondCycle()), Profile.STANDARD).refused(CYCLE_RUNS, 2);
  }

  private static Given certified() {
    return programme()
        .and(Town.opened())
        .and(
            new CertificateIssued(
                CERTIFICATE,
                CaseId.of(CYCLE, 1),
                new LevelId("L1"),
                VERSION,
                new Sha256("a".repeat(64)),
                Town.day(3, 3),
                CERTIFIED_TO,
                REGISTRAR));
  }

  private static CycleOpened secondCycle() {
    return new CycleOpened(CycleId.of(CITY, 2), VERSION, Profile.STANDARD, LEAD);
  }

  private static Given.When<CycleCommand> open(Given given, Profile profile) {
    return given.as(LEAD).when(DECIDER, new OpenCycle(CITY, VERSION, profile));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10})
  void there_are_no_steps_of_a_cycle_that_has_not_begun(int number) {
    programme()
        .and(Town.opened())
        .as(LEAD)
        .when(
            new ReviewDecider(), new OpenStep(StepRef.of(CycleId.of(CITY, number), Step.DIAGNOSIS)))
        .refused(NO_CYCLE, number, CITY);
  }
}
