package org.sdgcities.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/// Holds back a person who sends too many commands, and an address from which too many sign-ins
/// come.
final class LimitsFilter extends OncePerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Limits commands;
  private final Limits signIns;
  private final Denials denials;

  LimitsFilter(Limits commands, Limits signIns, Denials denials) {
    this.commands = commands;
    this.signIns = signIns;
    this.denials = denials;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    OptionalLong wait = OptionalLong.empty();
    if (request.getRequestURI().startsWith("/login/oauth2/")) {
      wait = signIns.count(request.getRemoteAddr());
    } else if (!SAFE.contains(request.getMethod())) {
      wait =
          commands.count(
              SignedIn.now()
                  .map(signedIn -> signedIn.person().value())
                  .orElseGet(request::getRemoteAddr));
    }
    if (wait.isPresent()) {
      denials.tooMany(request, response, (int) wait.getAsLong());
    } else {
      chain.doFilter(request, response);
    }
  }
}
