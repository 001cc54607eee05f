package org.sdgcities.certification.decision;

/// Something that somebody wants to happen. Each feature's commands are a sealed interface of
/// records.
public interface Command {

  /// @return commands with the same key are decided one after the other; usually the city
  String routingKey();
}
