package org.sdgcities.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.sdgcities.web.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Turns whatever a controller did not foresee into a problem. What is our own fault is logged and
/// told without detail.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public final class ProblemAdvice {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  private final Problems problems;

  public ProblemAdvice(Problems problems) {
    this.problems = problems;
  }

  @ExceptionHandler(NoResourceFoundException.class)
  Object nothingThere(HttpServletRequest request, Locale locale) {
    return problems.answer(request, problems.of("not-found", HttpStatus.NOT_FOUND, locale));
  }

  @ExceptionHandler(NotFound.class)
  Object notFound(HttpServletRequest request, Locale locale) {
    return problems.answer(request, problems.of("not-found", HttpStatus.NOT_FOUND, locale));
  }

  @ExceptionHandler(NotYours.class)
  Object notYours(HttpServletRequest request, Locale locale) {
    return problems.answer(request, problems.of("forbidden", HttpStatus.FORBIDDEN, locale));
  }

  @ExceptionHandler(Exception.class)
  Object anything(Exception e, HttpServletRequest request, Locale locale) {
    if (e instanceof ErrorResponse response && response.getStatusCode().is4xxClientError()) {
      HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
      String kind = status == HttpStatus.NOT_FOUND ? "not-found" : "bad-request";
      return problems.answer(request, problems.of(kind, status, locale));
    }
    if (Outage.isBehind(e)) {
      LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
      return problems.answer(request, problems.unavailable(locale));
    }
    if (e instanceof ResponseStatusException) {
      LOG.warn("{} {}", request.getMethod(), request.getRequestURI(), e);
    } else {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
    }
    return problems.answer(
        request, problems.of("internal", HttpStatus.INTERNAL_SERVER_ERROR, locale));
  }
}
