package org.sdgcities.certification.platform.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A form as it was sent, to be shown again.
///
/// @param action where it goes
/// @param next the page it came from
/// @param key the idempotency key to be sent with it
/// @param ifMatch the position at which it was filled in, if that still counts
/// @param upload whether it carries a file, which has to be chosen anew
/// @param fileError what is wrong with the file, or null
public record FormAgain(
    String action,
    String next,
    String key,
    @Nullable String ifMatch,
    boolean upload,
    @Nullable String fileError,
    List<Field> fields) {

  /// How a field is filled in.
  public enum Kind {
    LINE,
    LINES,
    DAY,
    CHOICE,
    TICK
  }

  /// @param label what people call it
  /// @param error what is wrong with it, or null
  /// @param choices empty unless it is a choice
  public record Field(
      String name,
      String label,
      String value,
      @Nullable String error,
      Kind kind,
      List<Choice> choices) {}

  /// @param value as it is sent
  /// @param label what people call it
  public record Choice(String value, String label) {}
}
