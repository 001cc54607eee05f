package org.sdgcities.web.security;

import org.springframework.security.web.firewall.StrictHttpFirewall;

/// What a header of a request may hold: the same as Spring Security's firewall lets pass by itself,
/// but told at a glance where it is plain. A pattern takes long for the many hundred characters of
/// a token, at each of the many times that it is looked at.
final class PlainHeaders {

  private PlainHeaders() {}

  static StrictHttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(
        value -> isPlain(value) || StrictHttpFirewall.ALLOWED_HEADER_VALUES.test(value));
    return firewall;
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char letter = value.charAt(i);
      if (letter < ' ' || letter > '~') {
        return false;
      }
    }
    return true;
  }
}
