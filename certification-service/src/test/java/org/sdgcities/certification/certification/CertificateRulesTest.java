package org.sdgcities.certification.certification;

import static org.sdgcities.certification.Town.CITY;
import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.LEAD;
import static org.sdgcities.certification.Town.MAYOR;
import static org.sdgcities.certification.Town.NOBODY;
import static org.sdgcities.certification.Town.PANEL_1;
import static org.sdgcities.certification.Town.PANEL_2;
import static org.sdgcities.certification.Town.PANEL_3;
import static org.sdgcities.certification.Town.REGISTRAR;
import static org.sdgcities.certification.Town.granted;
import static org.sdgcities.certification.certification.CertificateRule.*;
import static org.sdgcities.certification.certification.Certified.CASES;
import static org.sdgcities.certification.certification.Certified.FIRST;
import static org.sdgcities.certification.certification.Certified.L1;
import static org.sdgcities.certification.certification.Certified.L2;
import static org.sdgcities.certification.certification.Certified.decided;
import static org.sdgcities.certification.certification.Certified.frozen;
import static org.sdgcities.certification.certification.Certified.issued;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.certification.CaseCommand.ApplyForCertification;
import org.sdgcities.certification.certification.CaseCommand.AssignPanel;
import org.sdgcities.certification.certification.CaseCommand.CastVote;
import org.sdgcities.certification.certification.CaseCommand.DecideCase;
import org.sdgcities.certification.certification.CaseCommand.IssueCertificate;
import org.sdgcities.certification.certification.CaseCommand.SignApplication;
import org.sdgcities.certification.certification.CertificateCommand.ExpireCertificate;
import org.sdgcities.certification.certification.CertificateCommand.ReinstateCertificate;
import org.sdgcities.certification.certification.CertificateCommand.SuspendCertificate;
import org.sdgcities.certification.certification.CertificateCommand.WithdrawCertificate;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateExpired;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateReinstated;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuspended;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateWithdrawn;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.certification.SuspensionGround;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.kernel.certification.WithdrawalGround;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

class CertificateRulesTest {

  private static final CertificateDecider CERTIFICATES = new CertificateDecider();
  private static final CertificateNumber NUMBER = CertificateNumber.of(CITY, 1);
  private static final LocalDate END = LocalDate.of(2029, 3, 2);

  @Test
  void the_registrar_issues_what_was_granted_for_three_years() {
    decided(Vote.GRANT)
        .as(REGISTRAR)
        .when(CASES, new IssueCertificate(FIRST))
        .then(
            new CertificateIssued(
                NUMBER, FIRST, L1, Town.VERSION, dossier(), Town.day(3, 3), END, REGISTRAR));
  }

  private static org.sdgcities.kernel.Sha256 dossier() {
    CaseStage stage = decided(Vote.GRANT).state(Cases.FOLD, CYCLE).find(FIRST).stage();
    return ((CaseStage.Decided) stage).dossier();
  }

  @Test
  void nothing_is_issued_before_a_decision_nor_for_a_refusal() {
    frozen().as(REGISTRAR).when(CASES, new IssueCertificate(FIRST)).refused(NOT_DECIDED, "frozen");
    decided(Vote.REFUSE)
        .as(REGISTRAR)
        .when(CASES, new IssueCertificate(FIRST))
        .refused(NOTHING_GRANTED);
  }

  @Test
  void a_higher_level_supersedes_the_certificate_that_is_held_in_the_same_act() {
    CaseId second = CaseId.of(CYCLE, 2);
    Given granted =
        issued()
            .and(Certified.accepted(Step.CAPACITY))
            .as(LEAD)
            .when(CASES, new ApplyForCertification(CYCLE, L2))
            .happens()
            .as(MAYOR)
            .when(CASES, new SignApplication(second))
            .happens()
            .as(REGISTRAR)
            .when(CASES, new AssignPanel(second, List.of(PANEL_1, PANEL_2, PANEL_3)))
            .happens();
    for (PersonId member : List.of(PANEL_1, PANEL_2, PANEL_3)) {
      granted.as(member).when(CASES, new CastVote(second, Vote.GRANT, null, List.of())).happens();
    }
    granted.when(CASES, new DecideCase(second, null)).happens().as(REGISTRAR);

    Given issued = granted.when(CASES, new IssueCertificate(second)).happens();

    Certificates certificates = issued.state(Certificates.FOLD, CITY);
    org.assertj.core.api.Assertions.assertThat(certificates.all())
        .extracting(Certificates.Certificate::status)
        .containsExactly(Certificates.Status.SUPERSEDED, Certificates.Status.ACTIVE);
    org.assertj.core.api.Assertions.assertThat(certificates.inForce().orElseThrow().level())
        .isEqualTo(L2);
  }

  @Test
  void a_certificate_is_suspended_with_a_ground_after_the_city_was_heard() {
    issued()
        .as(REGISTRAR)
        .when(CERTIFICATES, suspension())
        .then(
            new CertificateSuspended(
                NUMBER,
                SuspensionGround.OWN_REQUEST,
                "A crisis.",
                "The city asked for it.",
                Town.day(4, 2),
                REGISTRAR));
  }

  @Test
  void only_an_active_certificate_is_suspended_and_only_by_the_registrar() {
    suspended().when(CERTIFICATES, suspension()).refused(NOT_ACTIVE, "suspended");
    issued().as(Town.MODERATOR).when(CERTIFICATES, suspension()).refused(PeopleRule.ROLE_MISSING);
  }

  @Test
  void a_suspended_certificate_is_reinstated() {
    suspended()
        .when(CERTIFICATES, new ReinstateCertificate(NUMBER, "The crisis is over."))
        .then(new CertificateReinstated(NUMBER, "The crisis is over.", REGISTRAR));
    issued()
        .as(REGISTRAR)
        .when(CERTIFICATES, new ReinstateCertificate(NUMBER, "Why not."))
        .refused(NOT_SUSPENDED, "active");
  }

  @Test
  void withdrawing_takes_another_person_than_suspending() {
    suspended().when(CERTIFICATES, withdrawal()).refused(SUSPENDER_WITHDRAWS);
    suspended()
        .and(granted(NOBODY, Role.REGISTRAR, Scope.GLOBAL))
        .as(NOBODY)
        .when(CERTIFICATES, withdrawal())
        .then(
            new CertificateWithdrawn(
                NUMBER,
                WithdrawalGround.PROVEN_FALSIFICATION,
                "Two files were made up.",
                "The city did not answer.",
                Town.day(4, 2),
                NOBODY));
  }

  @Test
  void what_is_withdrawn_stays_so() {
    suspended()
        .and(granted(NOBODY, Role.REGISTRAR, Scope.GLOBAL))
        .as(NOBODY)
        .when(CERTIFICATES, withdrawal())
        .happens()
        .when(CERTIFICATES, new ReinstateCertificate(NUMBER, "Mercy."))
        .refused(NOT_SUSPENDED, "withdrawn");
  }

  @Test
  void a_certificate_expires_by_the_clock_the_day_after_its_last() {
    Given service = issued().as(PersonId.SERVICE);
    service.on(END).when(CERTIFICATES, new ExpireCertificate(NUMBER)).refused(NOT_ENDED, END);
    service
        .on(END.plusDays(1))
        .when(CERTIFICATES, new ExpireCertificate(NUMBER))
        .then(new CertificateExpired(NUMBER, PersonId.SERVICE));
    service
        .on(END.plusDays(1))
        .as(REGISTRAR)
        .when(CERTIFICATES, new ExpireCertificate(NUMBER))
        .refused(NOT_BY_HAND);
  }

  @Test
  void an_expired_certificate_does_not_expire_again() {
    issued()
        .on(END.plusDays(1))
        .as(PersonId.SERVICE)
        .when(CERTIFICATES, new ExpireCertificate(NUMBER))
        .happens()
        .when(CERTIFICATES, new ExpireCertificate(NUMBER))
        .then();
  }

  @Test
  void a_certificate_that_was_never_issued_is_unknown() {
    CertificateNumber second = CertificateNumber.of(CITY, 2);
    issued()
        .as(REGISTRAR)
        .when(CERTIFICATES, new ReinstateCertificate(second, "Why not."))
        .refused(CERTIFICATE_UNKNOWN, second);
  }

  private static Given suspended() {
    return issued().as(REGISTRAR).when(CERTIFICATES, suspension()).happens();
  }

  private static SuspendCertificate suspension() {
    return new SuspendCertificate(
        NUMBER, SuspensionGround.OWN_REQUEST, "A crisis.", "The city asked for it.");
  }

  private static WithdrawCertificate withdrawal() {
    return new WithdrawCertificate(
        NUMBER,
        WithdrawalGround.PROVEN_FALSIFICATION,
        "Two files were made up.",
        "The city did not answer.");
  }
}
