package org.sdgcities.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.savedrequest.CookieRequestCache;

/// Remembers the address of the page that somebody asked for before signing in, and only that: the
/// request that comes back keeps its own headers. What was remembered has none, so that the page
/// would be taken to be asked for by a program, and shown as JSON.
final class PageAskedFor extends CookieRequestCache {

  PageAskedFor() {
    setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
  }

  @Override
  public @Nullable HttpServletRequest getMatchingRequest(
      HttpServletRequest request, HttpServletResponse response) {
    if (super.getMatchingRequest(request, response) != null) {
      removeRequest(request, response);
    }
    return null;
  }
}
