package org.sdgcities.kernel;

/// Shapes that several values share.
public final class Shape {

  private Shape() {}

  /// Short name for addresses: `dar-es-salaam`.
  ///
  /// @return the value, if it is lower-case letters, digits and single hyphens, 2 to 60 characters
  ///   long
  public static String slug(String value) {
    if (value.length() < 2 || value.length() > 60 || !isSlug(value)) {
      throw new InvalidValue("slug", value);
    }
    return value;
  }

  // Each decision makes dozens of such values, so they are not worth a regular expression each.
  private static boolean isSlug(String value) {
    boolean afterHyphen = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean hyphen = c == '-';
      if (hyphen ? afterHyphen : (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
        return false;
      }
      afterHyphen = hyphen;
    }
    return !afterHyphen;
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
