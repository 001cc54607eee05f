package org.sdgcities.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/// Checks a token's signature once and not at every request that it comes with. What was refused is
/// not remembered; what was accepted counts for a minute at most, and never beyond its own end. Who
/// the person behind it is, and whether there still is one, is another question: see {@link
/// People}.
final class RememberingDecoder implements JwtDecoder {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final JwtDecoder decoder;
  private final InstantSource clock;
  private final Cache<String, Jwt> accepted =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(MINUTE).build();

  RememberingDecoder(JwtDecoder decoder, InstantSource clock) {
    this.decoder = decoder;
    this.clock = clock;
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = accepted.getIfPresent(token);
    if (known != null && lasts(known)) {
      return known;
    }
    Jwt checked = decoder.decode(token);
    accepted.put(token, checked);
    return checked;
  }

  private boolean lasts(Jwt token) {
    Instant end = token.getExpiresAt();
    return end != null && clock.instant().isBefore(end);
  }
}
