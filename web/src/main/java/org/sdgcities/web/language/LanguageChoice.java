package org.sdgcities.web.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.LocaleResolver;

/// Which language a request is answered in: the one just chosen by `?lang=fr`, which is remembered;
/// else the one remembered; else what the browser asks for.
public final class LanguageChoice implements LocaleResolver {

  private static final String PARAMETER = "lang";
  private static final String COOKIE = "lang";

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    String chosen = request.getParameter(PARAMETER);
    if (chosen != null) {
      return Languages.nearest(Locale.forLanguageTag(chosen));
    }
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(COOKIE)) {
          return Languages.nearest(Locale.forLanguageTag(cookie.getValue()));
        }
      }
    }
    Locale wanted =
        request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
            ? null
            : Locale.lookup(
                Locale.LanguageRange.parse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                Languages.SPOKEN);
    return wanted == null ? Locale.ENGLISH : wanted;
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    if (response != null && locale != null) {
      remember(response, locale, request.isSecure());
    }
  }

  /// Remembers a language for a year.
  static void remember(HttpServletResponse response, Locale locale, boolean secure) {
    response.addHeader(
        HttpHeaders.SET_COOKIE,
        ResponseCookie.from(COOKIE, Languages.nearest(locale).toLanguageTag())
            .path("/")
            .maxAge(Duration.ofDays(365))
            .httpOnly(true)
            .secure(secure)
            .sameSite("Lax")
            .build()
            .toString());
  }

  /// @return whether the request chooses a language
  static boolean chooses(HttpServletRequest request) {
    String[] chosen = request.getParameterValues(PARAMETER);
    return chosen != null && Arrays.stream(chosen).anyMatch(one -> !one.isBlank());
  }
}
