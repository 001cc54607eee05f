package org.sdgcities.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sdgcities.web.directory.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Recognises a browser by its session. A session that has ended, or was tampered with, is cleared,
/// and the request goes on as one of the public.
final class SessionCookieFilter extends OncePerRequestFilter {

  private final JwtDecoder decoder;
  private final People people;

  SessionCookieFilter(JwtDecoder decoder, People people) {
    this.decoder = decoder;
    this.people = people;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
      Optional<String> cookie = SessionCookie.read(request);
      if (cookie.isPresent() && !recognise(cookie.get())) {
        SessionCookie.clear(request, response);
      }
    }
    chain.doFilter(request, response);
  }

  private boolean recognise(String cookie) {
    Jwt token;
    try {
      token = decoder.decode(cookie);
    } catch (JwtException e) {
      return false;
    }
    return people
        .behind(token)
        .map(person -> {
          SecurityContext context = SecurityContextHolder.createEmptyContext();
          context.setAuthentication(new PersonToken(new SignedIn(person, true), token));
          SecurityContextHolder.setContext(context);
          return true;
        })
        .orElse(false);
  }
}
