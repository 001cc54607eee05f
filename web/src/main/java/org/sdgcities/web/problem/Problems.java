package org.sdgcities.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sdgcities.web.language.Sentences;
import org.sdgcities.web.page.Browser;
import org.sdgcities.web.page.PageModel;
import org.sdgcities.web.problem.Problem.FieldError;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/// Answers with a problem: a page for people, a document for programs.
public final class Problems {

  /// Seconds.
  private static final int SOON = 1;

  private final Sentences sentences;
  private final PageModel pages;

  public Problems(Sentences sentences, PageModel pages) {
    this.sentences = sentences;
    this.pages = pages;
  }

  /// A problem whose sentences stand in the bundles under `problem.<kind>.title` and `.detail`.
  public Problem of(String kind, HttpStatus status, Locale locale, Object... about) {
    return new Problem(
        "/problems/" + kind,
        status,
        sentences.in(locale, "problem." + kind + ".title"),
        sentences.in(locale, "problem." + kind + ".detail", about),
        null,
        List.of(),
        null);
  }

  /// The database is away, overloaded or held up.
  public Problem unavailable(Locale locale) {
    return notNow("unavailable", locale);
  }

  /// A problem of the service, not of what was asked: trying again soon makes sense.
  public Problem notNow(String kind, Locale locale) {
    Problem problem = of(kind, HttpStatus.SERVICE_UNAVAILABLE, locale);
    return new Problem(
        problem.type(), problem.status(), problem.title(), problem.detail(), null, List.of(), SOON);
  }

  /// @return a {@link ModelAndView} or a {@link ResponseEntity}, as the request wants
  public Object answer(HttpServletRequest request, Problem problem) {
    return Browser.asks(request) ? page("problem", request, problem) : document(problem);
  }

  public static ResponseEntity<ProblemDetail> document(Problem problem) {
    ProblemDetail detail = ProblemDetail.forStatus(problem.status());
    detail.setType(java.net.URI.create(problem.type()));
    detail.setTitle(problem.title());
    detail.setDetail(problem.detail());
    if (problem.rule() != null) {
      detail.setProperty("rule", problem.rule());
    }
    if (!problem.errors().isEmpty()) {
      detail.setProperty("errors", problem.errors());
    }
    ResponseEntity.BodyBuilder builder =
        ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (problem.retryAfter() != null) {
      builder.header(HttpHeaders.RETRY_AFTER, problem.retryAfter().toString());
    }
    return builder.body(detail);
  }

  /// @return a page about the problem; more may be added to its model
  public ModelAndView page(String template, HttpServletRequest request, Problem problem) {
    ModelAndView page = new ModelAndView(template, pages.of(request));
    page.addObject("problem", problem);
    page.setStatus(problem.status());
    return page;
  }

  /// @return the message for one field, or null if it has none
  public static @Nullable String messageFor(Problem problem, String field) {
    return problem.errors().stream()
        .filter(error -> error.field().equals(field))
        .map(FieldError::message)
        .findFirst()
        .orElse(null);
  }
}
