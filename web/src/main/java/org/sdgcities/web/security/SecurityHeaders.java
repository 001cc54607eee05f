package org.sdgcities.web.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What every answer tells the browser.
public final class SecurityHeaders {

  /// Everything comes from here, nothing is inline, nobody frames the pages.
  private static final String CONTENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none';"
          + " base-uri 'none'; manifest-src 'self'";

  private SecurityHeaders() {}

  public static void set(HttpSecurity http) {
    http.headers(headers ->
        headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
            .frameOptions(FrameOptionsConfig::deny)
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
            .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
            .crossOriginResourcePolicy(
                policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
            .permissionsPolicyHeader(
                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")));
  }
}
