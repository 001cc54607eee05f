package org.sdgcities.certification.certification;

import static org.sdgcities.certification.decision.Rule.conflict;
import static org.sdgcities.certification.decision.Rule.forbidden;
import static org.sdgcities.certification.decision.Rule.unknown;

import org.sdgcities.certification.decision.Rule;

/// When an act on a certificate is refused. D4 is the programme's segregation of duties.
public enum CertificateRule implements Rule {
  CERTIFICATE_UNKNOWN(unknown("Z.certificate", "There is no certificate {0}.")),
  NOT_DECIDED(
      conflict(
          "Z.decided", "The case is {0}; a certificate is issued once a level has been granted.")),
  NOTHING_GRANTED(conflict("Z.granted", "The panel has granted no level.")),
  NOT_ACTIVE(conflict("Z.active", "The certificate is {0}; only an active one can be suspended.")),
  NOT_SUSPENDED(
      conflict(
          "Z.suspended",
          "The certificate is {0}; only a suspended one can be reinstated or withdrawn.")),
  SUSPENDER_WITHDRAWS(
      conflict(
          "Z.twoPersons", "Who suspended the certificate does not withdraw it: it takes two.")),
  NOT_ENDED(conflict("Z.ended", "The certificate is valid to {0}.")),
  NOT_BY_HAND(
      forbidden("Z.clock", "Certificates expire by the clock of the service, not by hand."));

  private final Wording wording;

  CertificateRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
