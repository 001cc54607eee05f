package org.sdgcities.certification.capacity;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.capacity.CapacityCommand.AssessCapacity;
import org.sdgcities.certification.capacity.CapacityCommand.CompleteAction;
import org.sdgcities.certification.capacity.CapacityCommand.DeliverTraining;
import org.sdgcities.certification.capacity.CapacityCommand.PlanAction;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Assessments, actions and trainings over HTTP.
@RestController
@RequestMapping("/cities/{city}/cycles/{cycle}")
final class CapacityController {

  private final Answers answers;

  CapacityController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("/assessments")
  ResponseEntity<Object> assess(
      @Body AssessCapacity command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/actions")
  ResponseEntity<Object> plan(@Body PlanAction command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/actions/{action}/completion")
  ResponseEntity<Object> complete(
      @Body CompleteAction command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/trainings")
  ResponseEntity<Object> deliver(
      @Body DeliverTraining command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
