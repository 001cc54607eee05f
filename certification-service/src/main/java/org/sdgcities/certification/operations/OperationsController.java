package org.sdgcities.certification.operations;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.operations.OperationsCommand.SkipEvent;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// What operators ask for over HTTP.
@RestController("operationsCommands")
final class OperationsController {

  private final Answers answers;

  OperationsController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("/followers/{follower}/skipped-events")
  ResponseEntity<Object> skip(@Body SkipEvent command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
