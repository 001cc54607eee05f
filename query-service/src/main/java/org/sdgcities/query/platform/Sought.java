package org.sdgcities.query.platform;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;

/// What somebody looks for, as people type: without regard to case, accents and vowel signs.
public final class Sought {

  private final String text;

  /// @param text null or blank to look for anything
  public Sought(@Nullable String text) {
    this.text = text == null ? "" : plain(text.strip());
  }

  /// @return whether one of the languages has it
  public boolean isIn(Words words) {
    return words.value().values().stream().anyMatch(this::isIn);
  }

  public boolean isIn(String words) {
    return plain(words).contains(text);
  }

  /// @return whether it is this code
  public boolean is(@Nullable String code) {
    return code != null && plain(code).equals(text);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}", "")
        .toLowerCase(Locale.ROOT);
  }
}
