package org.sdgcities.certification.certification;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.certification.CaseCommand.ApplyForCertification;
import org.sdgcities.certification.certification.CaseCommand.AssignPanel;
import org.sdgcities.certification.certification.CaseCommand.CastVote;
import org.sdgcities.certification.certification.CaseCommand.DecideCase;
import org.sdgcities.certification.certification.CaseCommand.IssueCertificate;
import org.sdgcities.certification.certification.CaseCommand.SignApplication;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Applications for certification over HTTP.
@RestController
@RequestMapping("/cities/{city}/cycles/{cycle}/cases")
final class CaseController {

  private final Answers answers;

  CaseController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("")
  ResponseEntity<Object> apply(
      @Body ApplyForCertification command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/{case}/signature")
  ResponseEntity<Object> sign(
      @Body SignApplication command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/{case}/panel")
  ResponseEntity<Object> assign(
      @Body AssignPanel command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/{case}/votes")
  ResponseEntity<Object> vote(@Body CastVote command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/{case}/decision")
  ResponseEntity<Object> decide(
      @Body DecideCase command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/{case}/certificate")
  ResponseEntity<Object> issue(
      @Body IssueCertificate command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
