package org.sdgcities.certification.programme;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.sdgcities.certification.programme.ProgrammeCommand.DesignateHub;
import org.sdgcities.certification.programme.ProgrammeCommand.EstablishLab;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Hubs and labs over HTTP.
@RestController
final class ProgrammeController {

  private final Answers answers;

  ProgrammeController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("/hubs")
  ResponseEntity<Object> designate(
      @Body DesignateHub command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/labs")
  ResponseEntity<Object> establish(
      @Body EstablishLab command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
