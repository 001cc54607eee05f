package org.sdgcities.standalone.refusal;

import static org.sdgcities.standalone.refusal.Stage.ADMIN;

import java.util.List;
import java.util.SequencedMap;
import org.sdgcities.certification.operations.OperationsRule;
import org.sdgcities.standalone.demo.acts.Fields;

/// What operators ask for.
final class OperationsScenes {

  private static final String PATH = "/followers/nobodys/skipped-events";

  static final List<Scene> ALL =
      List.of(
          Scene.after(
              OperationsRule.SKIPPED_ALREADY,
              "The event 1000 is left out by nobodys already.",
              stage -> {
                stage.once(ADMIN, PATH, event());
                return stage.asks(ADMIN, PATH, event());
              }));

  private OperationsScenes() {}

  /// Of a follower that does not exist: nothing comes of it.
  private static SequencedMap<String, Object> event() {
    return Fields.of("position", 1000, "reason", "A scene.");
  }
}
