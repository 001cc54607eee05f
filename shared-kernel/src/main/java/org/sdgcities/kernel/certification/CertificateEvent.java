package org.sdgcities.kernel.certification;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.criteria.CriteriaVersion;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.people.PersonId;

/// The life of a certificate.
public sealed interface CertificateEvent extends org.sdgcities.kernel.Event {

  CertificateNumber certificate();

  @Override
  default Set<Tag> tags() {
    return Tag.of(certificate());
  }

  /// @param dossier digest of what the decision rests on
  /// @param validFrom first day
  /// @param validTo last day
  @Event(namespace = "sdg", name = "CertificateIssued", version = "1")
  record CertificateIssued(
      CertificateNumber certificate,
      CaseId caseId,
      LevelId level,
      CriteriaVersion criteria,
      Sha256 dossier,
      LocalDate validFrom,
      LocalDate validTo,
      PersonId by)
      implements CertificateEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(certificate, caseId);
    }
  }

  /// @param heard what the city said to it
  /// @param appealUntil last day on which the city may appeal
  @Event(namespace = "sdg", name = "CertificateSuspended", version = "1")
  record CertificateSuspended(
      CertificateNumber certificate,
      SuspensionGround ground,
      String reason,
      String heard,
      LocalDate appealUntil,
      PersonId by)
      implements CertificateEvent {}

  @Event(namespace = "sdg", name = "CertificateReinstated", version = "1")
  record CertificateReinstated(CertificateNumber certificate, String reason, PersonId by)
      implements CertificateEvent {}

  /// @param heard what the city said to it
  /// @param appealUntil last day on which the city may appeal
  @Event(namespace = "sdg", name = "CertificateWithdrawn", version = "1")
  record CertificateWithdrawn(
      CertificateNumber certificate,
      WithdrawalGround ground,
      String reason,
      String heard,
      LocalDate appealUntil,
      PersonId by)
      implements CertificateEvent {}

  @Event(namespace = "sdg", name = "CertificateExpired", version = "1")
  record CertificateExpired(CertificateNumber certificate, PersonId by)
      implements CertificateEvent {}

  /// @param successor the certificate that takes its place
  @Event(namespace = "sdg", name = "CertificateSuperseded", version = "1")
  record CertificateSuperseded(
      CertificateNumber certificate, CertificateNumber successor, PersonId by)
      implements CertificateEvent {}
}
