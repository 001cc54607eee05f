package org.sdgcities.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import org.springframework.web.filter.OncePerRequestFilter;

/// Holds back an address from which too many sign-ins come. It stands before the filter that
/// carries them out.
final class SignInLimitsFilter extends OncePerRequestFilter {

  private static final String SIGN_INS = "/login/oauth2/";

  private final Limits limits;
  private final Denials denials;

  SignInLimitsFilter(Limits limits, Denials denials) {
    this.limits = limits;
    this.denials = denials;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(SIGN_INS);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    OptionalLong wait = limits.count(request.getRemoteAddr());
    if (wait.isPresent()) {
      denials.tooMany(request, response, (int) wait.getAsLong());
    } else {
      chain.doFilter(request, response);
    }
  }
}
