package org.sdgcities.certification.decision;

import java.io.Serial;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/// No, and why. It is an answer, not a failure.
public final class Refused extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Rule rule;
  private final transient List<Object> about;

  /// @param about what the rule's sentence speaks of, in the order of its places
  public Refused(Rule rule, Object... about) {
    super(new MessageFormat(rule.sentence(), Locale.ROOT).format(about), null, false, false);
    this.rule = rule;
    this.about = List.of(about);
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
