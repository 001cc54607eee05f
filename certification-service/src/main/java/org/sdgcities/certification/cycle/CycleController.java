package org.sdgcities.certification.cycle;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.cycle.CycleCommand.OpenCycle;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Rounds of certification over HTTP.
@RestController
final class CycleController {

  private final Answers answers;

  CycleController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("/cities/{city}/cycles")
  ResponseEntity<Object> open(@Body OpenCycle command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
