package org.sdgcities.web.page;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.geo.M49;
import org.sdgcities.web.language.Sentences;

/// Values in the words of the page's language.
public final class WordsForPage {

  private final Sentences sentences;
  private final Locale locale;

  WordsForPage(Sentences sentences, Locale locale) {
    this.sentences = sentences;
    this.locale = locale;
  }

  /// @return a code by its name, a day or time written out, a text in this language
  public String of(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Words words -> words.in(locale.getLanguage());
      case BigDecimal number -> number(number);
      default -> sentences.word(value, locale).toString();
    };
  }

  /// @return the name of a code given as text, such as `Step.DIAGNOSIS`
  public String code(String kind, @Nullable String code) {
    return code == null
        ? ""
        : sentences.in(locale, kind + "." + code, code.toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /// @return a country or region by its M49 code
  public String place(@Nullable String code) {
    return code == null || !M49.STANDARD.isKnown(code)
        ? ""
        : M49.STANDARD.name(code, locale.getLanguage());
  }

  /// @return a number with the separators of the language, as many decimals as it has
  public String number(@Nullable Number number) {
    if (number == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(
        number instanceof BigDecimal decimal ? Math.max(0, decimal.scale()) : 0);
    format.setMinimumFractionDigits(format.getMaximumFractionDigits());
    return format.format(number);
  }

  /// @return a share of one as a percentage, with no more decimals than it needs
  public String percent(@Nullable BigDecimal share) {
    if (share == null) {
      return "";
    }
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(2);
    return format.format(share);
  }

  public String language() {
    return locale.getLanguage();
  }

  /// @return the name of a language by its code, as this language calls it
  public String tongue(String code) {
    return capitalised(Locale.forLanguageTag(code).getDisplayName(locale), locale);
  }

  /// @return the name of a language in that language
  public String ownNameOf(String code) {
    Locale language = Locale.forLanguageTag(code);
    return capitalised(language.getDisplayName(language), language);
  }

  private static String capitalised(String name, Locale language) {
    return name.substring(0, 1).toUpperCase(language) + name.substring(1);
  }

  /// @return the language in which {@link #of} gives the text, if it is not the page's; else null,
  ///   so that it can stand in an attribute `lang`
  public @Nullable String langOf(Words words) {
    String shown = words.languageIn(language());
    return shown.equals(language()) ? null : shown;
  }
}
