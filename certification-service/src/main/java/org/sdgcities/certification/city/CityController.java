package org.sdgcities.certification.city;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.city.CityCommand.AssignHub;
import org.sdgcities.certification.city.CityCommand.EnrolCity;
import org.sdgcities.certification.city.CityCommand.RegisterCity;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A city's place in the programme over HTTP.
@RestController
@RequestMapping("/cities")
final class CityController {

  private final Answers answers;

  CityController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("")
  ResponseEntity<Object> register(
      @Body RegisterCity command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/{city}/enrolment")
  ResponseEntity<Object> enrol(@Body EnrolCity command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/{city}/hub")
  ResponseEntity<Object> assign(
      @Body AssignHub command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
