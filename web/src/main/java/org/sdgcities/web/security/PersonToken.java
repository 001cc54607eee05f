package org.sdgcities.web.security;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.web.directory.SignedIn;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/// A request by a known person, with the token that proves it.
final class PersonToken extends AbstractAuthenticationToken {

  @Serial private static final long serialVersionUID = 1L;

  private final transient SignedIn signedIn;
  private final transient Jwt token;

  PersonToken(SignedIn signedIn, Jwt token) {
    super(List.of());
    this.signedIn = signedIn;
    this.token = token;
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return token;
  }

  @Override
  public SignedIn getPrincipal() {
    return signedIn;
  }

  @Override
  public String getName() {
    return signedIn.person().value();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonToken that && signedIn.equals(that.signedIn);
  }

  @Override
  public int hashCode() {
    return signedIn.hashCode();
  }
}
