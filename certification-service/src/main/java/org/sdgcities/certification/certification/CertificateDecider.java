package org.sdgcities.certification.certification;

import java.util.List;
import org.sdgcities.certification.certification.CertificateCommand.ExpireCertificate;
import org.sdgcities.certification.certification.CertificateCommand.ReinstateCertificate;
import org.sdgcities.certification.certification.CertificateCommand.SuspendCertificate;
import org.sdgcities.certification.certification.CertificateCommand.WithdrawCertificate;
import org.sdgcities.certification.city.City;
import org.sdgcities.certification.criteria.Published;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.kernel.certification.CertificateEvent;
import org.sdgcities.kernel.criteria.Criteria;

/// Gathers the facts for decisions on certificates.
public final class CertificateDecider implements Decider<CertificateCommand> {

  @Override
  public Class<CertificateCommand> commands() {
    return CertificateCommand.class;
  }

  @Override
  public List<CertificateEvent> decide(CertificateCommand command, Facts facts) {
    Certificates certificates = facts.of(Certificates.FOLD, command.certificate().city());
    Actor actor = Actor.askingOnACase(facts);
    return switch (command) {
      case SuspendCertificate c ->
          CertificateRules.suspend(c, actor, certificates, criteria(c, certificates, facts));
      case ReinstateCertificate c -> CertificateRules.reinstate(c, actor, certificates);
      case WithdrawCertificate c ->
          CertificateRules.withdraw(c, actor, certificates, criteria(c, certificates, facts));
      case ExpireCertificate c -> CertificateRules.expire(c, actor, certificates);
    };
  }

  private static Criteria criteria(
      CertificateCommand command, Certificates certificates, Facts facts) {
    var cycle = CertificateRules.find(certificates, command.certificate()).caseId().cycle();
    return Published.find(facts, City.findCycle(facts, cycle).criteria());
  }
}
