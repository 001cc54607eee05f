package org.sdgcities.certification.review;

import jakarta.servlet.http.HttpServletRequest;
import org.sdgcities.certification.platform.http.Answers;
import org.sdgcities.certification.platform.http.Asking;
import org.sdgcities.certification.platform.http.Body;
import org.sdgcities.certification.review.ReviewCommand.AnswerClarification;
import org.sdgcities.certification.review.ReviewCommand.AssignReviewers;
import org.sdgcities.certification.review.ReviewCommand.CloseCondition;
import org.sdgcities.certification.review.ReviewCommand.CompleteReview;
import org.sdgcities.certification.review.ReviewCommand.ModerateStep;
import org.sdgcities.certification.review.ReviewCommand.OpenStep;
import org.sdgcities.certification.review.ReviewCommand.RecordFinding;
import org.sdgcities.certification.review.ReviewCommand.RejectIncomplete;
import org.sdgcities.certification.review.ReviewCommand.ReopenStep;
import org.sdgcities.certification.review.ReviewCommand.RequestClarification;
import org.sdgcities.certification.review.ReviewCommand.ReviseStep;
import org.sdgcities.certification.review.ReviewCommand.SignStep;
import org.sdgcities.certification.review.ReviewCommand.SubmitStep;
import org.sdgcities.certification.review.ReviewCommand.WithdrawStep;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A step's way over HTTP.
@RestController
@RequestMapping("/cities/{city}/cycles/{cycle}/steps/{step}")
final class ReviewController {

  private final Answers answers;

  ReviewController(Answers answers) {
    this.answers = answers;
  }

  @PostMapping("/opening")
  ResponseEntity<Object> open(@Body OpenStep command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/signature")
  ResponseEntity<Object> sign(@Body SignStep command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/submission")
  ResponseEntity<Object> submit(
      @Body SubmitStep command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/incompleteness")
  ResponseEntity<Object> rejectIncomplete(
      @Body RejectIncomplete command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/reviewers")
  ResponseEntity<Object> assign(
      @Body AssignReviewers command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/questions")
  ResponseEntity<Object> ask(
      @Body RequestClarification command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/answers")
  ResponseEntity<Object> answer(
      @Body AnswerClarification command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/findings")
  ResponseEntity<Object> find(
      @Body RecordFinding command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/completion")
  ResponseEntity<Object> complete(
      @Body CompleteReview command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/decision")
  ResponseEntity<Object> decide(
      @Body ModerateStep command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/revision")
  ResponseEntity<Object> revise(
      @Body ReviseStep command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/conditions/{condition}/closure")
  ResponseEntity<Object> close(
      @Body CloseCondition command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/reopening")
  ResponseEntity<Object> reopen(
      @Body ReopenStep command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }

  @PostMapping("/withdrawal")
  ResponseEntity<Object> withdraw(
      @Body WithdrawStep command, Asking asking, HttpServletRequest request) {
    return answers.to(command, asking, request);
  }
}
