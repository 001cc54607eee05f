package org.sdgcities.certification.certification;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.certification.AppealCommand.AdmitAppeal;
import org.sdgcities.certification.certification.AppealCommand.DecideAppeal;
import org.sdgcities.certification.certification.AppealCommand.LodgeAppeal;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Appeals over HTTP.
@RestController
@RequestMapping("/cities/{city}/appeals")
final class AppealController {

  private final Answers answers;

  AppealController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("")
  ResponseEntity<Object> lodge(
      @Body LodgeAppeal command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/{appeal}/admission")
  ResponseEntity<Object> admit(
      @Body AdmitAppeal command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/{appeal}/decision")
  ResponseEntity<Object> decide(
      @Body DecideAppeal command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
