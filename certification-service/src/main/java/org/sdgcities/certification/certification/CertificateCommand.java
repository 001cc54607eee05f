package org.sdgcities.certification.certification;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.certification.CertificateNumber;
import org.sdgcities.kernel.certification.SuspensionGround;
import org.sdgcities.kernel.certification.WithdrawalGround;

/// What can be asked about a certificate that was issued.
public sealed interface CertificateCommand extends org.sdgcities.certification.decision.Command {

  CertificateNumber certificate();

  @Override
  default String routingKey() {
    return certificate().city().value();
  }

  @Override
  default Subject subject() {
    return certificate();
  }

  /// @param heard what the city said to it
  @Command(namespace = "sdg", name = "SuspendCertificate")
  record SuspendCertificate(
      CertificateNumber certificate, SuspensionGround ground, String reason, String heard)
      implements CertificateCommand {

    public SuspendCertificate {
      reason = Shape.text(reason, 2000);
      heard = Shape.text(heard, 2000);
    }
  }

  @Command(namespace = "sdg", name = "ReinstateCertificate")
  record ReinstateCertificate(CertificateNumber certificate, String reason)
      implements CertificateCommand {

    public ReinstateCertificate {
      reason = Shape.text(reason, 2000);
    }
  }

  /// @param heard what the city said to it
  @Command(namespace = "sdg", name = "WithdrawCertificate")
  record WithdrawCertificate(
      CertificateNumber certificate, WithdrawalGround ground, String reason, String heard)
      implements CertificateCommand {

    public WithdrawCertificate {
      reason = Shape.text(reason, 2000);
      heard = Shape.text(heard, 2000);
    }
  }

  /// The day after its last has come; asked by the service's own clock.
  @Command(namespace = "sdg", name = "ExpireCertificate")
  record ExpireCertificate(CertificateNumber certificate) implements CertificateCommand {}
}
