package org.sdgcities.web.page;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/// Tells somebody who looks at pages from a program.
public final class Browser {

  private Browser() {}

  /// @return whether the request asks for a page
  public static boolean asks(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
