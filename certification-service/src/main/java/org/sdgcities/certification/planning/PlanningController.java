package org.sdgcities.certification.planning;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.planning.PlanningCommand.AdoptPlan;
import org.sdgcities.certification.planning.PlanningCommand.DraftPlan;
import org.sdgcities.certification.planning.PlanningCommand.HoldActivity;
import org.sdgcities.certification.planning.PlanningCommand.SetObjective;
import org.sdgcities.certification.planning.PlanningCommand.StateGroupNotPresent;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Participation, objectives and the plan over HTTP.
@RestController
@RequestMapping("/cities/{city}/cycles/{cycle}")
final class PlanningController {

  private final Answers answers;

  PlanningController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("/activities")
  ResponseEntity<Object> hold(
      @Body HoldActivity command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/absent-groups")
  ResponseEntity<Object> notPresent(
      @Body StateGroupNotPresent command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/plan")
  ResponseEntity<Object> draft(@Body DraftPlan command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/objectives")
  ResponseEntity<Object> set(
      @Body SetObjective command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/plan/adoption")
  ResponseEntity<Object> adopt(@Body AdoptPlan command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
