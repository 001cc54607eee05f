package org.sdgcities.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.sdgcities.web.page.Browser;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import tools.jackson.databind.json.JsonMapper;

/// Writes a problem where no controller is at work, as in a filter.
public final class ProblemWriter {

  private final Problems problems;
  private final JsonMapper json;
  private final ViewResolver views;
  private final LocaleResolver languages;

  public ProblemWriter(
      Problems problems, JsonMapper json, ViewResolver views, LocaleResolver languages) {
    this.problems = problems;
    this.json = json;
    this.views = views;
    this.languages = languages;
  }

  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    response.setStatus(problem.status().value());
    if (problem.retryAfter() != null) {
      response.setHeader("Retry-After", problem.retryAfter().toString());
    }
    if (Browser.asks(request)) {
      writePage(request, response, problem);
      return;
    }
    ResponseEntity<?> document = Problems.document(problem);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.getOutputStream().write(json.writeValueAsBytes(document.getBody()));
  }

  private void writePage(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    try {
      View view = views.resolveViewName("problem", languages.resolveLocale(request));
      if (view == null) {
        throw new IllegalStateException("there is no page for problems");
      }
      view.render(problems.page("problem", request, problem).getModel(), request, response);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("the page of a problem could not be rendered", e);
    }
  }
}
