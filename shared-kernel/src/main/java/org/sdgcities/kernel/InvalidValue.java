package org.sdgcities.kernel;

import java.io.Serial;
import java.util.List;

/// A value that cannot be what it claims to be: a malformed id, a share above one, an unknown code.
/// The rule names the sentence that explains it in the user's language.
public final class InvalidValue extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  private final String rule;
  private final transient List<Object> arguments;

  /// @param rule such as `slug` or `period`; the key of a sentence
  /// @param arguments what the sentence mentions
  public InvalidValue(String rule, Object... arguments) {
    super(rule + " " + List.of(arguments));
    this.rule = rule;
    this.arguments = List.of(arguments);
  }

  public String rule() {
    return rule;
  }

  public List<Object> arguments() {
    return arguments;
  }
}
