package org.sdgcities.standalone.refusal;

import java.util.Map;
import java.util.function.Function;
import org.sdgcities.certification.decision.Rule;
import org.sdgcities.standalone.process.Visitor.Answer;

/// Somebody asks for something, and is refused.
///
/// @param rule by which
/// @param sentence that is said, in English
/// @param play asks, and hands back the answer
record Scene(Rule rule, String sentence, Function<Stage, Answer> play) {

  /// Asked as the demonstration stands.
  static Scene of(Rule rule, String by, String path, Map<String, ?> body, String sentence) {
    return new Scene(rule, sentence, stage -> stage.asks(by, path, body));
  }

  /// Something has to happen first.
  static Scene after(Rule rule, String sentence, Function<Stage, Answer> play) {
    return new Scene(rule, sentence, play);
  }

  @Override
  public String toString() {
    return rule.id();
  }
}
