package org.sdgcities.certification.certification;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.certification.CertificateCommand.ReinstateCertificate;
import org.sdgcities.certification.certification.CertificateCommand.SuspendCertificate;
import org.sdgcities.certification.certification.CertificateCommand.WithdrawCertificate;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Certificates over HTTP.
@RestController
@RequestMapping("/certificates/{certificate}")
final class CertificateController {

  private final Answers answers;

  CertificateController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("/suspension")
  ResponseEntity<Object> suspend(
      @Body SuspendCertificate command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/reinstatement")
  ResponseEntity<Object> reinstate(
      @Body ReinstateCertificate command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/withdrawal")
  ResponseEntity<Object> withdraw(
      @Body WithdrawCertificate command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
