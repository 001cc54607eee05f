package org.sdgcities.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.Set;
import org.sdgcities.web.directory.SignedIn;
import org.springframework.web.filter.OncePerRequestFilter;

/// Holds back a person who sends too many commands.
final class LimitsFilter extends OncePerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Limits commands;
  private final Denials denials;

  LimitsFilter(Limits commands, Denials denials) {
    this.commands = commands;
    this.denials = denials;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    OptionalLong wait = OptionalLong.empty();
    if (!SAFE.contains(request.getMethod())) {
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
