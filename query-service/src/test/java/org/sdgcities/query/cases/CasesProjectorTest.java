package org.sdgcities.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.query.cases.Story.AMA;
import static org.sdgcities.query.cases.Story.BEN;
import static org.sdgcities.query.cases.Story.CIM;
import static org.sdgcities.query.cases.Story.LEAD;
import static org.sdgcities.query.cases.Story.REGISTRAR;
import static org.sdgcities.query.cases.Story.applied;
import static org.sdgcities.query.cases.Story.convened;
import static org.sdgcities.query.cases.Story.decided;
import static org.sdgcities.query.cases.Story.issued;
import static org.sdgcities.query.cases.Story.signed;
import static org.sdgcities.query.cases.Story.voted;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.kernel.certification.AppealEvent.AppealAdmitted;
import org.sdgcities.kernel.certification.AppealEvent.AppealDecided;
import org.sdgcities.kernel.certification.AppealEvent.AppealLodged;
import org.sdgcities.kernel.certification.AppealId;
import org.sdgcities.kernel.certification.AppealOutcome;
import org.sdgcities.kernel.certification.CaseEvent.DecisionAnnulled;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateExpired;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateReinstated;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuperseded;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuspended;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateWithdrawn;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.certification.ContestedAct;
import org.sdgcities.kernel.certification.SuspensionGround;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.certification.WithdrawalGround;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.query.cases.CaseView.Member;
import org.sdgcities.query.cases.CaseView.Round;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.Projected;

class CasesProjectorTest {

  private static final CityId MWANZA = new CityId("mwanza");
  private static final CaseId CASE = CaseId.of(CycleId.of(MWANZA, 1), 1);
  private static final CertificateNumber FIRST = CertificateNumber.of(MWANZA, 1);
  private static final CertificateNumber SECOND = CertificateNumber.of(MWANZA, 2);
  private static final PersonId DAN = new PersonId("dan");
  private static final PersonId EVE = new PersonId("eve");
  private static final PersonId FAY = new PersonId("fay");
  private static final Onlooker AUDITOR =
      new Onlooker(new PersonId("auditor"), true, true, List.of(), List.of(), List.of());

  private final Projected projected = Projected.by(new CasesProjector(), new CatalogueProjector());
  private final Catalogue catalogue = new Catalogue(projected.jdbc(), Projected.JSON);
  private final AppealsPage appeals = new AppealsPage(projected.jdbc(), Projected.JSON);
  private final CasesPage cases =
      new CasesPage(projected.jdbc(), catalogue, appeals, Projected.JSON);
  private final CertificatesPage certificates =
      new CertificatesPage(projected.jdbc(), catalogue, appeals, Projected.JSON);

  @BeforeEach
  void join() {
    projected.given(Story.published()).given(Story.joined(MWANZA));
  }

  @AfterEach
  void close() {
    projected.close();
  }

  private CaseView shown() {
    return shownTo(AUDITOR);
  }

  private CaseView shownTo(Onlooker onlooker) {
    return cases.find(CASE, onlooker).orElseThrow();
  }

  private static Onlooker member(PersonId person) {
    return new Onlooker(person, true, false, List.of(), List.of(), List.of());
  }

  private static Onlooker worker(String lab) {
    return new Onlooker(LEAD, false, false, List.of(lab), List.of(), List.of());
  }

  @Test
  void an_application_goes_from_stage_to_stage_until_its_certificate_is_issued() {
    projected.given(applied(CASE, "L2"));
    assertThat(shown().row().stage()).isEqualTo("APPLIED");
    assertThat(shown().row().level().in("en")).isEqualTo("Enablers");
    assertThat(shown().dossier()).isNull();

    projected.given(signed(CASE, 5));
    assertThat(shown().row().stage()).isEqualTo("FROZEN");
    assertThat(shown().dossier().position()).isEqualTo(5);
    assertThat(shown().dossier().steps()).isEqualTo(Map.of("DIAGNOSIS", Story.DIGEST.value()));

    projected.given(convened(CASE, AMA, BEN, CIM));
    assertThat(shown().row().stage()).isEqualTo("DELIBERATION");
    assertThat(shown().row().due()).isEqualTo(LocalDate.of(2026, 4, 2));
    assertThat(shown().row().isOpen()).isTrue();

    projected.given(allVote(Vote.GRANT));
    projected.given(decided(CASE, Vote.GRANT, "L2"));
    assertThat(shown().row().stage()).isEqualTo("DECIDED");
    assertThat(shown().row().outcome()).isEqualTo("GRANT");
    assertThat(shown().row().due()).isNull();

    projected.given(issued(CASE, 1, "L2"));
    assertThat(shown().row().stage()).isEqualTo("ISSUED");
    assertThat(shown().row().certificate()).isEqualTo("mwanza-c1");
    assertThat(shown().row().isOpen()).isFalse();
    assertThat(shown().row().position()).isEqualTo(projected.log().reader().next() - 1);
    assertThat(certificates.inForce(AUDITOR))
        .extracting(CertificateView.Row::certificate)
        .containsExactly("mwanza-c1");
  }

  @Test
  void a_deferred_case_gets_another_round_of_the_same_panel() {
    deliberate();
    projected.given(allVote(Vote.DEFER));
    projected.given(decided(CASE, Vote.DEFER, null));

    CaseView one = shown();
    assertThat(one.row().stage()).isEqualTo("DELIBERATION");
    assertThat(one.row().outcome()).isNull();
    assertThat(one.rounds()).hasSize(2);
    assertThat(one.rounds().getFirst().decision().outcome()).isEqualTo("DEFER");
    assertThat(one.rounds().getFirst().members()).allMatch(Member::voted);
    assertThat(one.rounds().getLast().members())
        .extracting(Member::person)
        .containsExactly("ama", "ben", "cim");
    assertThat(one.rounds().getLast().members()).noneMatch(Member::voted);
    assertThat(shownTo(member(AMA)).row().voteMissing()).isTrue();
  }

  @Test
  void an_upheld_appeal_annuls_the_decision_and_another_panel_decides() {
    AppealId appeal = AppealId.of(MWANZA, 1);
    deliberate();
    projected.given(allVote(Vote.GRANT_LOWER));
    projected.given(decided(CASE, Vote.GRANT_LOWER, "L1"), issued(CASE, 1, "L1"));
    projected.given(new AppealLodged(appeal, ContestedAct.of(CASE), "Unfair.", LEAD));
    assertThat(shown().appeals().getFirst().status()).isEqualTo("LODGED");

    projected.given(
        new AppealAdmitted(appeal, List.of(DAN, EVE, FAY), LocalDate.of(2026, 5, 5), REGISTRAR));
    assertThat(appeals.find(appeal, member(DAN)).orElseThrow().row().yours()).isTrue();
    assertThat(appeals.find(appeal, member(AMA)).orElseThrow().row().yours()).isFalse();

    projected.given(
        new AppealDecided(appeal, AppealOutcome.UPHELD, "The city is right.", DAN),
        new DecisionAnnulled(CASE, appeal, DAN));
    CaseView annulled = shown();
    assertThat(annulled.row().stage()).isEqualTo("FROZEN");
    assertThat(annulled.row().outcome()).isNull();
    assertThat(annulled.row().granted()).isNull();
    assertThat(annulled.row().certificate()).isNull();
    assertThat(annulled.rounds().getLast().decision().annulledBy()).isEqualTo("mwanza/1");
    assertThat(annulled.rounds().getLast().decision().certificate()).isEqualTo("mwanza-c1");
    assertThat(annulled.appeals().getFirst().outcome()).isEqualTo("UPHELD");

    projected.given(convened(CASE, DAN, EVE, FAY));
    projected.given(
        voted(CASE, DAN, Vote.GRANT), voted(CASE, EVE, Vote.GRANT), voted(CASE, FAY, Vote.GRANT));
    projected.given(
        decided(CASE, Vote.GRANT, "L2"),
        issued(CASE, 2, "L2"),
        new CertificateSuperseded(FIRST, SECOND, REGISTRAR));

    assertThat(shown().rounds()).extracting(Round::number).containsExactly(1, 2);
    assertThat(shown().row().certificate()).isEqualTo("mwanza-c2");
    CertificateView superseded = certificates.find("mwanza-c1", AUDITOR).orElseThrow();
    assertThat(superseded.row().status()).isEqualTo("SUPERSEDED");
    assertThat(superseded.history().getFirst().successor()).isEqualTo("mwanza-c2");
    assertThat(certificates.inForce(AUDITOR))
        .extracting(CertificateView.Row::certificate)
        .containsExactly("mwanza-c2");
  }

  @Test
  void a_certificate_shows_who_stopped_it_and_until_when_the_city_may_appeal() {
    LocalDate until = LocalDate.of(2026, 6, 1);
    deliberate();
    projected.given(decided(CASE, Vote.GRANT, "L2"), issued(CASE, 1, "L2"));
    projected.given(
        new CertificateSuspended(
            FIRST, SuspensionGround.MISUSE_OF_THE_MARK, "Misused.", "Denied.", until, REGISTRAR));

    CertificateView suspended = certificates.find("mwanza-c1", AUDITOR).orElseThrow();
    assertThat(suspended.row().status()).isEqualTo("SUSPENDED");
    assertThat(suspended.stoppedBy()).isEqualTo("registrar");
    assertThat(suspended.appealUntil()).isEqualTo(until);

    projected.given(new CertificateReinstated(FIRST, "Remedied.", REGISTRAR));
    CertificateView reinstated = certificates.find("mwanza-c1", AUDITOR).orElseThrow();
    assertThat(reinstated.row().status()).isEqualTo("ACTIVE");
    assertThat(reinstated.appealUntil()).isNull();

    projected.given(
        new CertificateWithdrawn(
            FIRST, WithdrawalGround.PROVEN_FALSIFICATION, "Forged.", "Silent.", until, EVE),
        new CertificateExpired(FIRST, PersonId.SERVICE));
    assertThat(certificates.find("mwanza-c1", AUDITOR).orElseThrow().history())
        .extracting(CertificateView.Act::status)
        .containsExactly("EXPIRED", "WITHDRAWN", "ACTIVE", "SUSPENDED", "ISSUED");
    assertThat(certificates.inForce(AUDITOR)).isEmpty();
  }

  @Test
  void an_appeal_against_a_certificate_belongs_to_the_cycle_of_its_case() {
    projected.given(applied(CASE, "L1"), issued(CASE, 1, "L1"));
    projected.given(new AppealLodged(AppealId.of(MWANZA, 1), ContestedAct.of(FIRST), "No.", LEAD));

    AppealView one = appeals.find(AppealId.of(MWANZA, 1), AUDITOR).orElseThrow();
    assertThat(one.row().cycle()).isEqualTo(1);
    assertThat(one.row().actPath()).isEqualTo("/cases/certificates/mwanza-c1");
    assertThat(certificates.find("mwanza-c1", AUDITOR).orElseThrow().appeals()).hasSize(1);
  }

  @Test
  void a_member_sees_how_the_others_voted_only_after_his_own_vote() {
    deliberate();
    projected.given(voted(CASE, AMA, Vote.REFUSE));

    assertThat(ballots(shownTo(member(AMA)))).containsExactly("REFUSE", null, null);
    assertThat(ballots(shownTo(member(BEN)))).containsOnlyNulls();
    assertThat(ballots(shownTo(member(REGISTRAR)))).containsOnlyNulls();
    assertThat(ballots(shown())).containsExactly("REFUSE", null, null);
    assertThat(shownTo(member(BEN)).rounds().getLast().members())
        .extracting(Member::voted)
        .containsExactly(true, false, false);

    projected.given(voted(CASE, BEN, Vote.GRANT));
    assertThat(ballots(shownTo(member(BEN)))).containsExactly("REFUSE", "GRANT", null);

    projected.given(voted(CASE, CIM, Vote.REFUSE), decided(CASE, Vote.REFUSE, null));
    assertThat(ballots(shownTo(member(REGISTRAR)))).containsExactly("REFUSE", "GRANT", "REFUSE");
    assertThat(ballots(shownTo(worker("lab-of-mwanza")))).containsOnlyNulls();
  }

  @Test
  void people_of_a_city_see_its_own_cases_only() {
    CityId other = new CityId("la-paz");
    projected.given(Story.joined(other));
    projected.given(applied(CASE, "L1"), applied(CaseId.of(CycleId.of(other, 1), 1), "L1"));

    assertThat(cities(worker("lab-of-mwanza"))).containsExactly("mwanza");
    assertThat(cities(new Onlooker(LEAD, false, false, List.of(), List.of("la-paz"), List.of())))
        .containsExactly("la-paz");
    assertThat(cities(new Onlooker(LEAD, false, false, List.of(), List.of(), List.of("africa"))))
        .containsExactlyInAnyOrder("mwanza", "la-paz");
    assertThat(cities(AUDITOR)).hasSize(2);
  }

  @Test
  void a_case_that_waits_for_the_own_vote_comes_first() {
    CaseId later = CaseId.of(CycleId.of(MWANZA, 1), 2);
    deliberate();
    projected.given(applied(later, "L2"), signed(later, 1), convened(later, AMA, DAN, EVE));
    projected.given(allVote(Vote.GRANT));

    assertThat(cases.all(member(AMA)))
        .extracting(row -> row.number() + " " + row.voteMissing())
        .containsExactly("2 true", "1 false");
  }

  private void deliberate() {
    projected.given(applied(CASE, "L2"), signed(CASE, 5), convened(CASE, AMA, BEN, CIM));
  }

  private static List<org.sdgcities.kernel.Event> allVote(Vote vote) {
    return List.of(voted(CASE, AMA, vote), voted(CASE, BEN, vote), voted(CASE, CIM, vote));
  }

  private static List<String> ballots(CaseView one) {
    return one.rounds().getLast().members().stream()
        .map(member -> member.ballot() == null ? null : member.ballot().vote())
        .toList();
  }

  private List<String> cities(Onlooker onlooker) {
    return cases.all(onlooker).stream().map(CaseView.Row::city).toList();
  }
}
