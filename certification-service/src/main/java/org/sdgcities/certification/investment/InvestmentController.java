package org.sdgcities.certification.investment;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.investment.InvestmentCommand.ChangeStage;
import org.sdgcities.certification.investment.InvestmentCommand.ComposeFinancing;
import org.sdgcities.certification.investment.InvestmentCommand.LinkPipeline;
import org.sdgcities.certification.investment.InvestmentCommand.ProposeItem;
import org.sdgcities.certification.investment.InvestmentCommand.ScreenSafeguards;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Investments over HTTP.
@RestController
@RequestMapping("/cities/{city}/cycles/{cycle}/investments")
final class InvestmentController {

  private final Answers answers;

  InvestmentController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("")
  ResponseEntity<Object> propose(
      @Body ProposeItem command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/{item}/financing")
  ResponseEntity<Object> compose(
      @Body ComposeFinancing command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/{item}/screening")
  ResponseEntity<Object> screen(
      @Body ScreenSafeguards command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/{item}/stage")
  ResponseEntity<Object> change(
      @Body ChangeStage command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/{item}/pipeline")
  ResponseEntity<Object> link(
      @Body LinkPipeline command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
