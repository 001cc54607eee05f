package org.sdgcities.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/// After the issuer has said who it is: begins the session and leads back to the page that was
/// asked for.
final class SignInSuccess extends SavedRequestAwareAuthenticationSuccessHandler {

  private final People people;

  SignInSuccess(People people, RequestCache requests) {
    this.people = people;
    setRequestCache(requests);
    setDefaultTargetUrl("/desk");
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    HttpSession handshake = request.getSession(false);
    if (handshake != null) {
      handshake.invalidate();
    }
    if (!(authentication.getPrincipal() instanceof OidcUser user)
        || people.behind(user.getIdToken()).isEmpty()) {
      getRedirectStrategy().sendRedirect(request, response, "/sign-in/unknown");
      return;
    }
    Instant end = user.getIdToken().getExpiresAt();
    Duration age = end == null ? Duration.ofHours(1) : Duration.between(Instant.now(), end);
    SessionCookie.write(request, response, user.getIdToken().getTokenValue(), age);
    super.onAuthenticationSuccess(request, response, authentication);
  }
}
