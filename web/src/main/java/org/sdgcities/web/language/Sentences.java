package org.sdgcities.web.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import org.sdgcities.kernel.roles.Scope;
import org.springframework.context.MessageSource;

/// Sentences from the bundles, with what they speak of put into words: a code of an enumeration by
/// its name, a day as the language writes days.
public final class Sentences {

  private final MessageSource bundles;

  public Sentences(MessageSource bundles) {
    this.bundles = bundles;
  }

  /// @return the sentence; its key if there is none, which a test would have found
  public String in(Locale locale, String key, Object... about) {
    return in(locale, key, key, about);
  }

  /// @param otherwise used where the language has no sentence of that key
  public String in(Locale locale, String key, String otherwise, Object... about) {
    Object[] words = Arrays.stream(about).map(one -> within(one, locale)).toArray();
    String sentence = bundles.getMessage(key, words, otherwise, locale);
    return sentence == null ? otherwise : sentence;
  }

  /// @return the name of a value as it stands in the middle of a sentence
  private Object within(Object value, Locale locale) {
    Object word = word(value, locale);
    boolean isName = value instanceof Enum<?> || value instanceof Class<?>;
    return isName && word instanceof String name ? decapitalised(name, locale) : word;
  }

  private static String decapitalised(String name, Locale locale) {
    // An abbreviation stays as it is.
    return name.length() > 1 && Character.isUpperCase(name.charAt(1))
        ? name
        : name.substring(0, 1).toLowerCase(locale) + name.substring(1);
  }

  /// @return the name of a value, for a person who reads this language
  public Object word(Object value, Locale locale) {
    return switch (value) {
      case Enum<?> code -> name(code, locale);
      case Class<?> stage -> name(stage, locale);
      case LocalDate day ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .withLocale(writingDays(locale))
              .format(day);
      case Instant time ->
          DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
              .withLocale(writingDays(locale))
              .format(time.atOffset(ZoneOffset.UTC));
      case Scope scope -> in(locale, "Scope." + scope.kind().name(), scope.value(), scope.name());
      case Integer number -> number.toString();
      case Long number -> number.toString();
      default -> value;
    };
  }

  /// English that is of no country would put the month first, as most of its readers do not.
  private static Locale writingDays(Locale locale) {
    return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
  }

  /// @return the name of a code, from the key `<Enum>.<CODE>`
  public String name(Enum<?> code, Locale locale) {
    return in(
        locale,
        code.getDeclaringClass().getSimpleName() + "." + code.name(),
        code.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  /// @return the name of a stage that a class stands for, from the key `<Enclosing>.<Class>`
  private String name(Class<?> stage, Locale locale) {
    Class<?> all = stage.getEnclosingClass();
    String key = (all == null ? "" : all.getSimpleName() + ".") + stage.getSimpleName();
    return in(locale, key, stage.getSimpleName());
  }
}
