package org.sdgcities.web.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where people sign in: any issuer of OpenID Connect.
///
/// @param issuer address of the issuer
/// @param clientId as registered with the issuer
/// @param clientSecret from a file, by `spring.config.import=configtree:`; null for a public client
/// @param audience that access tokens of programs must name; the client id if null
@ConfigurationProperties("sdg.sign-in")
public record SignInProperties(
    @Nullable String issuer,
    @Nullable String clientId,
    @Nullable String clientSecret,
    @Nullable String audience) {}
