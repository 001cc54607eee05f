package org.sdgcities.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;

/// Takes the token out of a request as Spring Security does by itself (RFC 6750, section 2.1), but
/// without a pattern where it is as it should be; what is not, it is asked to judge.
final class PlainBearer implements BearerTokenResolver {

  private static final String SCHEME = "Bearer ";

  private final BearerTokenResolver thorough = new DefaultBearerTokenResolver();

  @Override
  public @Nullable String resolve(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && isBearer(header)
        ? header.substring(SCHEME.length())
        : thorough.resolve(request);
  }

  private static boolean isBearer(String header) {
    int end = header.length();
    while (end > 0 && header.charAt(end - 1) == '=') {
      end--;
    }
    for (int i = SCHEME.length(); i < end; i++) {
      if (!isPartOfToken(header.charAt(i))) {
        return false;
      }
    }
    return end > SCHEME.length() && header.startsWith(SCHEME);
  }

  private static boolean isPartOfToken(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9')
        || "-._~+/".indexOf(letter) >= 0;
  }
}
