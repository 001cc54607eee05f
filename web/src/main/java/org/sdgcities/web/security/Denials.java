package org.sdgcities.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sdgcities.web.page.Browser;
import org.sdgcities.web.problem.Problem;
import org.sdgcities.web.problem.ProblemWriter;
import org.sdgcities.web.problem.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.LocaleResolver;

/// How the door says no: people are led to the sign-in or shown a page, programs get a problem
/// document.
final class Denials implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final Problems problems;
  private final ProblemWriter writer;
  private final LocaleResolver languages;

  Denials(Problems problems, ProblemWriter writer, LocaleResolver languages) {
    this.problems = problems;
    this.writer = writer;
    this.languages = languages;
  }

  @Override
  public void commence(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable AuthenticationException exception)
      throws IOException {
    if (request.getMethod().equals("GET") && Browser.asks(request)) {
      response.sendRedirect("/sign-in");
      return;
    }
    response.setHeader("WWW-Authenticate", "Bearer");
    write(request, response, "sign-in-required", HttpStatus.UNAUTHORIZED);
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    write(
        request,
        response,
        exception instanceof CsrfException ? "form-expired" : "forbidden",
        HttpStatus.FORBIDDEN);
  }

  void tooMany(HttpServletRequest request, HttpServletResponse response, int seconds)
      throws IOException {
    Locale language = languages.resolveLocale(request);
    Problem problem = problems.of("too-many", HttpStatus.TOO_MANY_REQUESTS, language, seconds);
    writer.write(
        request,
        response,
        new Problem(
            problem.type(),
            problem.status(),
            problem.title(),
            problem.detail(),
            null,
            problem.errors(),
            seconds));
  }

  void unavailable(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.resetBuffer();
    writer.write(request, response, problems.unavailable(languages.resolveLocale(request)));
  }

  void failed(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.resetBuffer();
    write(request, response, "internal", HttpStatus.INTERNAL_SERVER_ERROR);
  }

  private void write(
      HttpServletRequest request, HttpServletResponse response, String kind, HttpStatus status)
      throws IOException {
    writer.write(request, response, problems.of(kind, status, languages.resolveLocale(request)));
  }
}
