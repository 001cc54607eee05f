package org.sdgcities.certification.decision;

import java.io.Serial;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// No, and why. It is an answer, not a failure.
public final class Refused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Rule rule;
  private final transient List<Object> about;

  /// @param about what the rule's sentence speaks of, in the order of its places; codes of
  ///   enumerations and classes of stages are put into words
  public Refused(Rule rule, Object... about) {
    super(inEnglish(rule, about), null, false, false);
    this.rule = rule;
    this.about = List.of(about);
  }

  private static String inEnglish(Rule rule, Object... about) {
    Object[] words = Arrays.stream(about).map(Refused::word).toArray();
    return new MessageFormat(rule.sentence(), Locale.ROOT).format(words);
  }

  static Object word(Object value) {
    return switch (value) {
      case Enum<?> code -> code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case Class<?> stage ->
          stage.getSimpleName().replaceAll("(.)([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
      // Not 1,000: ids and years are numbers too.
      case Number number -> number.toString();
      default -> value;
    };
  }

  /// @throws Refused unless that is so
  public static void unless(boolean so, Rule rule, Object... about) {
    if (!so) {
      throw new Refused(rule, about);
    }
  }

  public Rule rule() {
    return rule;
  }

  public List<Object> about() {
    return about;
  }
}
