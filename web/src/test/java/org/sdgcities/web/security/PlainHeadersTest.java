package org.sdgcities.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/// What is quicker must judge as what it stands in for.
class PlainHeadersTest {

  @Test
  void every_character_is_judged_as_springs_own_firewall_judges_it() {
    HttpFirewall quick = PlainHeaders.firewall();
    HttpFirewall strict = new StrictHttpFirewall();
    int refused = 0;
    for (int letter = 0; letter <= Character.MAX_VALUE; letter++) {
      String value = "a" + (char) letter + "z";
      boolean passes = passes(strict, value);
      assertThat(passes(quick, value)).as("%x", letter).isEqualTo(passes);
      refused += passes ? 0 : 1;
    }
    assertThat(refused).isBetween(65, 30_000);
  }

  @Test
  void a_token_is_found_where_springs_own_way_finds_it() {
    BearerTokenResolver quick = new PlainBearer();
    BearerTokenResolver thorough = new DefaultBearerTokenResolver();
    int found = 0;
    for (String header :
        new String[] {
          "Bearer abc.DEF-0_9~+/==",
          "bearer abc",
          "BEARER abc=",
          "Bearer ",
          "Bearer =",
          "Bearer",
          "Bearer a=b",
          "Bearer a b",
          "Bearer  a",
          "Bearer ä",
          "Basic abc",
          " Bearer abc",
          "",
          "=",
          "Bearerabc",
          "Bearer abc,def",
          "Bearer abc\n"
        }) {
      String expected = token(thorough, header);
      assertThat(token(quick, header)).as(header).isEqualTo(expected);
      found += expected.startsWith("token ") ? 1 : 0;
    }
    assertThat(found).isEqualTo(3);
  }

  private static boolean passes(HttpFirewall firewall, String value) {
    try {
      firewall.getFirewalledRequest(request("X-Any", value)).getHeader("X-Any");
      return true;
    } catch (RequestRejectedException e) {
      return false;
    }
  }

  private static String token(BearerTokenResolver resolver, String header) {
    try {
      String token = resolver.resolve(request(HttpHeaders.AUTHORIZATION, header));
      return token == null ? "none" : "token " + token;
    } catch (OAuth2AuthenticationException e) {
      return e.getError().getErrorCode();
    }
  }

  private static MockHttpServletRequest request(String header, String value) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    request.addHeader(header, value);
    return request;
  }
}
