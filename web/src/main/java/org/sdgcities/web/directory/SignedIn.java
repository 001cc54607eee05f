package org.sdgcities.web.directory;

import java.util.Optional;
import org.sdgcities.kernel.people.PersonId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is signed in. What the person may do is not said here: that stands in the log.
///
/// @param byBrowser whether by the session of a browser, or else by a token of a program
public record SignedIn(PersonId person, boolean byBrowser) {

  /// @return who asks, if somebody is signed in
  public static Optional<SignedIn> now() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
        ? Optional.of(signedIn)
        : Optional.empty();
  }
}
