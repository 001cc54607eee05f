package org.sdgcities.standalone.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import org.sdgcities.web.security.Limits;
import org.springframework.web.filter.OncePerRequestFilter;

/// Slows down who tries passwords.
final class SignInAttempts extends OncePerRequestFilter {

  private final Limits limits;

  SignInAttempts(long perMinute) {
    limits = new Limits(perMinute);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getMethod().equals("POST")) {
      String mail = String.valueOf(request.getParameter("mail"));
      OptionalLong wait = limits.count(request.getRemoteAddr() + " " + mail);
      if (wait.isPresent()) {
        response.setHeader("Retry-After", Long.toString(wait.getAsLong()));
        response.sendError(429);
        return;
      }
    }
    chain.doFilter(request, response);
  }
}
