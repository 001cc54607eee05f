package org.sdgcities.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberingDecoderTest {

  private static final Instant END = Instant.parse("2026-03-03T10:05:00Z");

  private final List<String> checked = new ArrayList<>();
  private Instant now = Instant.parse("2026-03-03T10:00:00Z");
  private final RememberingDecoder decoder =
      new RememberingDecoder(this::check, (InstantSource) () -> now);

  private Jwt check(String token) {
    checked.add(token);
    if (token.startsWith("forged") || !now.isBefore(END)) {
      throw new BadJwtException("no");
    }
    return Jwt.withTokenValue(token).header("alg", "RS256").subject(token).expiresAt(END).build();
  }

  @Test
  void a_signature_is_checked_once() {
    assertThat(decoder.decode("a")).isSameAs(decoder.decode("a"));
    assertThat(decoder.decode("b").getSubject()).isEqualTo("b");
    assertThat(checked).containsExactly("a", "b");
  }

  @Test
  void a_token_ends_when_it_says_however_well_it_is_known() {
    decoder.decode("a");
    now = END;

    assertThatThrownBy(() -> decoder.decode("a")).isInstanceOf(BadJwtException.class);
  }

  @Test
  void what_was_refused_is_looked_at_again() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> decoder.decode("forged")).isInstanceOf(BadJwtException.class);
    }
    assertThat(checked).containsExactly("forged", "forged");
  }
}
