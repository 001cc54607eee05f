package org.sdgcities.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The same text in several languages, by language code (ISO 639, such as `en`, `fr`, `ar`, `sw`).
///
/// @param value never empty
public record Words(SortedMap<String, String> value) {

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{2,8})*");
  private static final int LONGEST = 2000;

  public Words {
    SortedMap<String, String> copy = new TreeMap<>();
    value.forEach((language, text) -> copy.put(language(language), Shape.text(text, LONGEST)));
    if (copy.isEmpty()) {
      throw new InvalidValue("words.empty");
    }
    value = java.util.Collections.unmodifiableSortedMap(copy);
  }

  public static Words of(Map<String, String> byLanguage) {
    return new Words(new TreeMap<>(byLanguage));
  }

  public static Words english(String text) {
    return of(Map.of("en", text));
  }

  /// @return the text in this language, else in English, else in the first there is
  public String in(String language) {
    return value.getOrDefault(languageIn(language), value.firstEntry().getValue());
  }

  /// @return the language of what {@link #in} gives
  public String languageIn(String language) {
    return value.containsKey(language)
        ? language
        : value.containsKey("en") ? "en" : value.firstKey();
  }

  /// @return a two- or three-letter code of ISO 639 in lower case
  public static String language(String code) {
    String lower = code.toLowerCase(Locale.ROOT);
    if (!LANGUAGE.matcher(lower).matches()) {
      throw new InvalidValue("language", code);
    }
    return lower;
  }
}
