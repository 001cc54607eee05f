package org.sdgcities.certification.decision;

import org.sdgcities.kernel.Subject;

/// Something that somebody wants to happen. Each feature's commands are a sealed interface of
/// records.
public interface Command {

  /// @return commands with the same key are decided one after the other; usually the city
  String routingKey();

  /// @return what the command is about: whoever sends it may say how far he knew its history, and
  ///   is told if it has gone on since
  Subject subject();
}
