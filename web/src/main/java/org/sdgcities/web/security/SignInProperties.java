package org.sdgcities.web.security;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where people sign in: any issuer of OpenID Connect.
///
/// @param issuer address of the issuer
/// @param clientId as registered with the issuer
/// @param clientSecret from a file, by `spring.config.import=configtree:`; null for a public client
/// @param audience that access tokens of programs may name besides the client id
@ConfigurationProperties("sdg.sign-in")
public record SignInProperties(
    @Nullable String issuer,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable String audience) {

  /// @return whom a token may be meant for
  List<String> audiences() {
    return Stream.of(clientId, audience).flatMap(Stream::ofNullable).toList();
  }
}
