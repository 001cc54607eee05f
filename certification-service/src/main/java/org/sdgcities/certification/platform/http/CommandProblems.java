package org.sdgcities.certification.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.decision.Rule;
import org.sdgcities.certification.platform.axon.HasGoneOn;
import org.sdgcities.certification.platform.axon.KeyReused;
import org.sdgcities.certification.platform.axon.NotNow;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.web.directory.Directory;
import org.sdgcities.web.directory.Names;
import org.sdgcities.web.language.Sentences;
import org.sdgcities.web.page.Browser;
import org.sdgcities.web.problem.Problem;
import org.sdgcities.web.problem.Problem.FieldError;
import org.sdgcities.web.problem.Problems;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/// Says no to a command: to a program by a problem document, to a person by the form again, with
/// the sentence and everything that was typed.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CommandProblems {

  private final Sentences sentences;
  private final Problems problems;
  private final Directory directory;
  private final FormsAgain forms;

  CommandProblems(Sentences sentences, Problems problems, Directory directory) {
    this.sentences = sentences;
    this.problems = problems;
    this.directory = directory;
    this.forms = new FormsAgain(sentences);
  }

  @ExceptionHandler(Refused.class)
  Object refused(Refused refused, HttpServletRequest request, Locale locale) {
    Rule rule = refused.rule();
    Names names = new Names(directory);
    Object[] about =
        refused.about().stream()
            .map(one -> one instanceof PersonId person ? names.of(person) : one)
            .toArray();
    HttpStatus status =
        switch (rule.kind()) {
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case CONFLICT -> HttpStatus.CONFLICT;
        };
    return answer(
        request,
        new Problem(
            "/problems/" + rule.id(),
            status,
            sentences.in(locale, "problem.refused.title"),
            sentences.in(locale, "rule." + rule.id(), rule.sentence(), about),
            rule.id(),
            List.of(),
            null),
        locale);
  }

  @ExceptionHandler(BadInput.class)
  Object badInput(BadInput bad, HttpServletRequest request, Locale locale) {
    List<FieldError> errors = new ArrayList<>();
    for (BadInput.Fault fault : bad.faults()) {
      errors.add(
          new FieldError(
              fault.field(),
              sentences.in(locale, "value." + fault.rule(), fault.about().toArray())));
    }
    Problem problem = problems.of("input", HttpStatus.UNPROCESSABLE_CONTENT, locale);
    return answer(
        request,
        new Problem(
            problem.type(),
            problem.status(),
            problem.title(),
            problem.detail(),
            null,
            errors,
            null),
        locale);
  }

  @ExceptionHandler(KeyReused.class)
  Object keyReused(HttpServletRequest request, Locale locale) {
    return answer(
        request, problems.of("key-reused", HttpStatus.UNPROCESSABLE_CONTENT, locale), locale);
  }

  @ExceptionHandler(HasGoneOn.class)
  Object hasGoneOn(HasGoneOn gone, HttpServletRequest request, Locale locale) {
    return answer(
        request,
        problems.of("gone-on", HttpStatus.PRECONDITION_FAILED, locale, gone.position()),
        locale);
  }

  @ExceptionHandler(NotNow.class)
  Object notNow(NotNow not, HttpServletRequest request, Locale locale) {
    String kind =
        switch (not.kind()) {
          case BUSY -> "busy";
          case UNAVAILABLE -> "unavailable";
          case OUTCOME_UNKNOWN -> "outcome-unknown";
        };
    return answer(request, problems.notNow(kind, locale), locale);
  }

  @ExceptionHandler({BodyTooLarge.class, MaxUploadSizeExceededException.class})
  Object tooLarge(HttpServletRequest request, Locale locale) {
    return answer(request, problems.of("too-large", HttpStatus.CONTENT_TOO_LARGE, locale), locale);
  }

  @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
  Object unsupported(HttpServletRequest request, Locale locale) {
    return answer(
        request, problems.of("media-type", HttpStatus.UNSUPPORTED_MEDIA_TYPE, locale), locale);
  }

  private Object answer(HttpServletRequest request, Problem problem, Locale locale) {
    if (!RequestReader.isForm(request) || !Browser.asks(request)) {
      return Problems.document(problem);
    }
    FormAgain form = forms.of(request, problem, locale);
    if (form.fields().isEmpty() && form.upload()) {
      // So large that nothing of it was read.
      return problems.page("problem", request, problem);
    }
    return problems.page("again", request, problem).addObject("form", form);
  }
}
