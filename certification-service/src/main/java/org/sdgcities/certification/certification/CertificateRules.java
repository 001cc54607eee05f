package org.sdgcities.certification.certification;

import static org.sdgcities.certification.decision.Refused.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sdgcities.certification.certification.CaseCommand.IssueCertificate;
import org.sdgcities.certification.certification.CaseStage.Decided;
import org.sdgcities.certification.certification.Cases.Case;
import org.sdgcities.certification.certification.CertificateCommand.ExpireCertificate;
import org.sdgcities.certification.certification.CertificateCommand.ReinstateCertificate;
import org.sdgcities.certification.certification.CertificateCommand.SuspendCertificate;
import org.sdgcities.certification.certification.CertificateCommand.WithdrawCertificate;
import org.sdgcities.certification.certification.Certificates.Certificate;
import org.sdgcities.certification.certification.Certificates.Status;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.kernel.certification.CertificateEvent;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateExpired;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateReinstated;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuperseded;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuspended;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateWithdrawn;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// How a certificate comes to be, rests, and ends.
final class CertificateRules {

  private CertificateRules() {}

  /// The registrar issues what the panel has granted; he neither voted nor judged a step (D4). A
  /// certificate that the city holds is superseded in the same act, so there is never more than
  /// one.
  static List<CertificateEvent> issue(
      IssueCertificate command,
      Actor actor,
      Cases cases,
      Involved involved,
      Certificates certificates,
      Criteria criteria) {
    actor.mustHold(Role.REGISTRAR, Scope.GLOBAL);
    Case one = cases.find(command.caseId());
    if (!(one.stage() instanceof Decided decision)) {
      throw new Refused(CertificateRule.NOT_DECIDED, one.stage().getClass());
    }
    if (decision.level() == null) {
      throw new Refused(CertificateRule.NOTHING_GRANTED);
    }
    unless(!involved.voted().contains(actor.id()), CaseRule.VOTER_ISSUES);
    unless(!involved.reviewed().contains(actor.id()), CaseRule.REVIEWER_ISSUES);
    CityId city = one.id().cycle().city();
    CertificateNumber number = CertificateNumber.of(city, certificates.all().size() + 1);
    LocalDate from = actor.today();
    List<CertificateEvent> events = new ArrayList<>();
    events.add(
        new CertificateIssued(
            number,
            one.id(),
            decision.level(),
            criteria.version(),
            decision.dossier(),
            from,
            from.plusYears(criteria.clocks().certificateYears()).minusDays(1),
            actor.id()));
    certificates
        .inForce()
        .ifPresent(
            held -> events.add(new CertificateSuperseded(held.number(), number, actor.id())));
    return events;
  }

  static List<CertificateEvent> suspend(
      SuspendCertificate command, Actor actor, Certificates certificates, Criteria criteria) {
    registrar(actor);
    Certificate one = find(certificates, command.certificate());
    unless(one.status() == Status.ACTIVE, CertificateRule.NOT_ACTIVE, one.status());
    return List.of(
        new CertificateSuspended(
            one.number(),
            command.ground(),
            command.reason(),
            command.heard(),
            actor.today().plusDays(criteria.clocks().appealDays()),
            actor.id()));
  }

  static List<CertificateEvent> reinstate(
      ReinstateCertificate command, Actor actor, Certificates certificates) {
    registrar(actor);
    Certificate one = find(certificates, command.certificate());
    unless(one.status() == Status.SUSPENDED, CertificateRule.NOT_SUSPENDED, one.status());
    return List.of(new CertificateReinstated(one.number(), command.reason(), actor.id()));
  }

  /// What is withdrawn was suspended first, by somebody else.
  static List<CertificateEvent> withdraw(
      WithdrawCertificate command, Actor actor, Certificates certificates, Criteria criteria) {
    registrar(actor);
    Certificate one = find(certificates, command.certificate());
    unless(one.status() == Status.SUSPENDED, CertificateRule.NOT_SUSPENDED, one.status());
    unless(!actor.id().equals(one.stoppedBy()), CertificateRule.SUSPENDER_WITHDRAWS);
    return List.of(
        new CertificateWithdrawn(
            one.number(),
            command.ground(),
            command.reason(),
            command.heard(),
            actor.today().plusDays(criteria.clocks().appealDays()),
            actor.id()));
  }

  static List<CertificateEvent> expire(
      ExpireCertificate command, Actor actor, Certificates certificates) {
    unless(actor.isService(), CertificateRule.NOT_BY_HAND);
    Certificate one = find(certificates, command.certificate());
    if (!one.isInForce()) {
      return List.of();
    }
    unless(actor.today().isAfter(one.validTo()), CertificateRule.NOT_ENDED, one.validTo());
    return List.of(new CertificateExpired(one.number(), actor.id()));
  }

  private static void registrar(Actor actor) {
    actor.mustHold(Role.REGISTRAR, Scope.GLOBAL);
  }

  static Certificate find(Certificates certificates, CertificateNumber number) {
    return certificates
        .find(number)
        .orElseThrow(() -> new Refused(CertificateRule.CERTIFICATE_UNKNOWN, number));
  }
}
