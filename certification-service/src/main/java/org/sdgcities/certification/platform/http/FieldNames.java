package org.sdgcities.certification.platform.http;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sdgcities.web.language.Sentences;

/// What people call the fields of a form: the last name of a path under `field.` in the bundles,
/// and beside it the entry of a list or the key of a map that it belongs to.
final class FieldNames {

  private static final Pattern SEGMENT = Pattern.compile("([^\\[]*)(?:\\[(\\d+)])?.*");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private final Sentences sentences;

  FieldNames(Sentences sentences) {
    this.sentences = sentences;
  }

  /// @param path such as `names.en`, `participants.WOMEN` or `sources[0].amount.currency`
  String of(String path, Locale locale) {
    String[] segments = path.split("\\.", -1);
    String last = label(segments[segments.length - 1], locale);
    if (segments.length == 1) {
      return last.isEmpty() ? path : last;
    }
    String before = label(segments[segments.length - 2], locale);
    if (last.isEmpty()) {
      String key = keyOfAMap(segments[segments.length - 1], locale);
      return sentences.in(locale, "again.named", "", before, key);
    }
    for (int i = segments.length - 2; i >= 0; i--) {
      if (segments[i].endsWith("]")) {
        return sentences.in(locale, "again.named", "", label(segments[i], locale), last);
      }
    }
    return last;
  }

  private String label(String segment, Locale locale) {
    Matcher parts = SEGMENT.matcher(segment);
    if (!parts.matches()) {
      return segment;
    }
    String name = sentences.in(locale, "field." + parts.group(1), "");
    return name.isEmpty() || parts.group(2) == null
        ? name
        : name + " " + (Integer.parseInt(parts.group(2)) + 1);
  }

  private String keyOfAMap(String key, Locale locale) {
    return LANGUAGE.matcher(key).matches()
        ? Locale.forLanguageTag(key).getDisplayLanguage(locale)
        : sentences.in(locale, "Group." + key, key);
  }
}
