package org.sdgcities.web.language;

import java.util.List;
import java.util.Locale;

/// The languages that the pages speak.
public final class Languages {

  /// English and French for all pages, Arabic for those of the public.
  public static final List<Locale> SPOKEN =
      List.of(Locale.ENGLISH, Locale.FRENCH, Locale.forLanguageTag("ar"));

  private Languages() {}

  /// @return the spoken language that comes nearest, English if none does
  public static Locale nearest(Locale wanted) {
    return SPOKEN.stream()
        .filter(spoken -> spoken.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  /// @return `rtl` or `ltr`, as HTML writes it
  public static String direction(Locale locale) {
    return locale.getLanguage().equals("ar") ? "rtl" : "ltr";
  }
}
