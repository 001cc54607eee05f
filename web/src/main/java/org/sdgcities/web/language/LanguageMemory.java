package org.sdgcities.web.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/// Remembers the language that a request chooses.
public final class LanguageMemory implements HandlerInterceptor {

  private final LanguageChoice choice;

  public LanguageMemory(LanguageChoice choice) {
    this.choice = choice;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (LanguageChoice.chooses(request)) {
      LanguageChoice.remember(response, choice.resolveLocale(request), request.isSecure());
    }
    return true;
  }
}
