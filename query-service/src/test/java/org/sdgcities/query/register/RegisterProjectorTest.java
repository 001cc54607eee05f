package org.sdgcities.query.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuperseded;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuspended;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.certification.SuspensionGround;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Profile;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.CriteriaVersion;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.cycle.CycleEvent.CycleOpened;
import org.sdgcities.kernel.geo.Coordinates;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.geo.UnLocode;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.programme.LabId;
import org.sdgcities.kernel.review.ReviewEvent.StepDecided;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.Projected;
import org.sdgcities.query.register.RegisterPage.CityRow;
import org.sdgcities.query.register.RegisterPage.Search;

class RegisterProjectorTest {

  private static final PersonId BY = new PersonId("somebody");
  private static final CityId MWANZA = new CityId("mwanza");
  private static final CycleId CYCLE = CycleId.of(MWANZA, 1);
  private static final CertificateNumber FIRST = CertificateNumber.of(MWANZA, 1);

  private final Projected projected =
      Projected.by(new RegisterProjector(), new CatalogueProjector());
  private final RegisterPage pages =
      new RegisterPage(
          projected.jdbc(), new Catalogue(projected.jdbc(), Projected.JSON), Projected.JSON);

  @AfterEach
  void close() {
    projected.close();
  }

  @Test
  void a_city_is_found_by_its_names_its_code_and_its_region() {
    projected.given(registered(MWANZA, "Mwanza", "834", "TZMWZ"));
    projected.given(registered(new CityId("la-paz"), "La Paz", "068", null));

    assertThat(found("mwan", null)).containsExactly("mwanza");
    assertThat(found("tzmwz", null)).containsExactly("mwanza");
    assertThat(found("", "002")).containsExactly("mwanza");
    assertThat(found("", "068")).containsExactly("la-paz");
    assertThat(found("%", null)).isEmpty();
    assertThat(pages.find(new Search(null, null, false)).regions())
        .contains("002", "014", "019", "005")
        .doesNotContain("001");
  }

  @Test
  void a_returned_step_is_shown_as_work_in_progress_and_nothing_worse() {
    StepRef step = StepRef.of(CYCLE, Step.DIAGNOSIS);
    joined();
    projected.given(
        new StepOpened(step, BY),
        new StepDecided(step, 1, StepOutcome.RETURNED, List.of(), List.of(), BY));

    RegisterPage.CityPage page = pages.city("mwanza").orElseThrow();

    assertThat(page.steps().getFirst().stage()).isEqualTo("IN_PROGRESS");
    assertThat(page.acts()).extracting(RegisterPage.Act::kind).doesNotContain("STEP_ACCEPTED");
  }

  @Test
  void a_certificate_shows_whether_it_holds_on_a_day() {
    joined();
    projected.given(issued(FIRST, "L1"));
    LocalDate day = LocalDate.of(2027, 1, 1);
    assertThat(pages.certificate("mwanza-c1").orElseThrow().holdsOn(day)).isTrue();

    projected
        .on(LocalDate.of(2026, 6, 1))
        .given(
            new CertificateSuspended(
                FIRST, SuspensionGround.OWN_REQUEST, "Asked for.", "Agreed.", day, BY));

    RegisterPage.Certificate suspended = pages.certificate("mwanza-c1").orElseThrow();
    assertThat(suspended.holdsOn(day)).isFalse();
    assertThat(suspended.since()).isEqualTo(LocalDate.of(2026, 6, 1));
    assertThat(pages.find(new Search(null, null, true)).cities()).isEmpty();
  }

  @Test
  void a_superseded_certificate_names_its_successor_and_the_city_shows_the_new_one() {
    CertificateNumber second = CertificateNumber.of(MWANZA, 2);
    joined();
    projected.given(
        issued(FIRST, "L1"), issued(second, "L2"), new CertificateSuperseded(FIRST, second, BY));

    CityRow row = pages.city("mwanza").orElseThrow().city();
    assertThat(row.certificate()).isEqualTo("mwanza-c2");
    assertThat(row.status()).isEqualTo("ACTIVE");
    assertThat(pages.certificate("mwanza-c1").orElseThrow().successor()).isEqualTo("mwanza-c2");
  }

  @Test
  void the_past_is_shown_as_it_was() {
    joined();
    RegisterPage.CityPage then = pages.city("mwanza").orElseThrow();
    long position = projected.log().reader().next() - 1;
    projected.given(issued(FIRST, "L1"));
    assertThat(pages.city("mwanza").orElseThrow()).isNotEqualTo(then);

    RegisterPage.CityPage shown =
        projected
            .timeMachine()
            .at(
                position,
                List.of(Criterion.ANY),
                List.of(new RegisterProjector(), new CatalogueProjector()),
                past -> pages.on(past).city("mwanza").orElseThrow());

    assertThat(shown).isEqualTo(then);
  }

  private List<String> found(String text, String region) {
    return pages.find(new Search(text, region, false)).cities().stream()
        .map(CityRow::city)
        .toList();
  }

  private void joined() {
    projected.given(
        registered(MWANZA, "Mwanza", "834", "TZMWZ"),
        new CityEnrolled(MWANZA, "Agreement", BY),
        new CycleOpened(CYCLE, new CriteriaVersion("1"), Profile.STANDARD, BY));
  }

  private static CityRegistered registered(
      CityId city, String name, String country, String locode) {
    return new CityRegistered(
        city,
        new LabId("lab"),
        Words.of(Map.of("en", name)),
        new Country(country),
        locode == null ? null : new UnLocode(locode),
        new Coordinates(new BigDecimal("-2.51667"), new BigDecimal("32.9")),
        null,
        BY);
  }

  private static CertificateIssued issued(CertificateNumber number, String level) {
    return new CertificateIssued(
        number,
        CaseId.of(CYCLE, 1),
        new LevelId(level),
        new CriteriaVersion("1"),
        new Sha256("0".repeat(64)),
        LocalDate.of(2026, 3, 3),
        LocalDate.of(2029, 3, 2),
        BY);
  }
}
