package org.sdgcities.certification.certification;

import static org.sdgcities.certification.decision.Rule.Kind.CONFLICT;
import static org.sdgcities.certification.decision.Rule.Kind.FORBIDDEN;
import static org.sdgcities.certification.decision.Rule.Kind.UNKNOWN;

import org.sdgcities.certification.decision.Rule;

/// When an act on a certificate is refused. D4 is the programme's segregation of duties.
public enum CertificateRule implements Rule {
  CERTIFICATE_UNKNOWN("Z.certificate", UNKNOWN, "There is no certificate {0}."),
  NOT_DECIDED(
      "Z.decided",
      CONFLICT,
      "The case is {0}; a certificate is issued once a level has been granted."),
  NOTHING_GRANTED("Z.granted", CONFLICT, "The panel has granted no level."),
  NOT_ACTIVE("Z.active", CONFLICT, "The certificate is {0}; only an active one can be suspended."),
  NOT_SUSPENDED(
      "Z.suspended",
      CONFLICT,
      "The certificate is {0}; only a suspended one can be reinstated or withdrawn."),
  SUSPENDER_WITHDRAWS(
      "Z.twoPersons",
      CONFLICT,
      "Who suspended the certificate does not withdraw it: it takes two."),
  NOT_ENDED("Z.ended", CONFLICT, "The certificate is valid to {0}."),
  NOT_BY_HAND(
      "Z.clock", FORBIDDEN, "Certificates expire by the clock of the service, not by hand.");

  private final String id;
  private final Kind kind;
  private final String sentence;

  CertificateRule(String id, Kind kind, String sentence) {
    this.id = id;
    this.kind = kind;
    this.sentence = sentence;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
