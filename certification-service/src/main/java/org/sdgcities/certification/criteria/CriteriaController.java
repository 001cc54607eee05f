package org.sdgcities.certification.criteria;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.criteria.CriteriaCommand.DefineIndicators;
import org.sdgcities.certification.criteria.CriteriaCommand.PublishCriteria;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Criteria and indicators over HTTP.
@RestController
final class CriteriaController {

  private final Answers answers;

  CriteriaController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("/criteria")
  ResponseEntity<Object> publish(
      @Body PublishCriteria command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/indicators")
  ResponseEntity<Object> define(
      @Body DefineIndicators command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
