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

/// Begins the time that a request may wait for the database, and tells of an outage or a fault that
/// strikes where no controller is at work: while the asker is recognised, or while a page is
/// rendered.
final class TroubleFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(TroubleFilter.class);

  private final Denials denials;

  TroubleFilter(Denials denials) {
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
      if (response.isCommitted()) {
        throw e;
      }
      if (Outage.isBehind(e)) {
        LOG.warn("{} {}: {}", request.getMethod(), request.getRequestURI(), e.getMessage());
        denials.unavailable(request, response);
      } else if (e instanceof IOException) {
        // Whoever asked has gone.
        throw e;
      } else {
        LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
        denials.failed(request, response);
      }
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
