package org.sdgcities.kernel;

import java.util.regex.Pattern;

/// Shapes that several values share.
public final class Shape {

  /// Short name for addresses: `dar-es-salaam`.
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Shape() {}

  /// @return the value, if it is lower-case letters, digits and single hyphens, 2 to 60 characters
  ///   long
  public static String slug(String value) {
    if (value.length() < 2 || value.length() > 60 || !SLUG.matcher(value).matches()) {
      throw new InvalidValue("slug", value);
    }
    return value;
  }

  /// @return the text without surrounding blanks, if it is neither empty nor longer than allowed
  public static String text(String value, int atMost) {
    String text = value.strip();
    if (text.isEmpty()) {
      throw new InvalidValue("text.empty");
    }
    if (text.length() > atMost) {
      throw new InvalidValue("text.long", atMost);
    }
    return text;
  }

  /// @return the number, if it lies within the bounds
  public static int within(int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidValue("number.range", least, most);
    }
    return value;
  }
}
