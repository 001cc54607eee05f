package org.sdgcities.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sdgcities.web.database.Outage;
import org.sdgcities.web.database.Patience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// Begins the time that a request may wait for the database, and tells of an outage that strikes
/// where no controller is at work: while the asker is recognised, or while a page is rendered.
final class OutageFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(OutageFilter.class);

  private final Denials denials;

  OutageFilter(Denials denials) {
    this.denials = denials;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Patience.<Exception>begin(() -> {
        chain.doFilter(request, response);
        return null;
      });
    } catch (IOException | ServletException | RuntimeException e) {
      if (response.isCommitted() || !Outage.isBehind(e)) {
        throw e;
      }
      LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
      denials.unavailable(request, response);
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
