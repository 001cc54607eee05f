package org.sdgcities.certification.diagnosis;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.CorrectObservation;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.DefineZone;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.IdentifyHotSpot;
import org.sdgcities.certification.diagnosis.DiagnosisCommand.RecordObservation;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Figures, zones and hot spots over HTTP.
@RestController
@RequestMapping("/cities/{city}/cycles/{cycle}")
final class DiagnosisController {

  private final Answers answers;

  DiagnosisController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("/observations")
  ResponseEntity<Object> record(
      @Body RecordObservation command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/observations/{observation}/correction")
  ResponseEntity<Object> correct(
      @Body CorrectObservation command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/zones")
  ResponseEntity<Object> define(
      @Body DefineZone command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/hot-spots")
  ResponseEntity<Object> identify(
      @Body IdentifyHotSpot command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
