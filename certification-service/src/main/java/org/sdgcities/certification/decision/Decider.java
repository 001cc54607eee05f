package org.sdgcities.certification.decision;

import java.util.List;
import org.sdgcities.kernel.Event;

/// Decides the commands of one feature: gathers the facts and asks the rules.
///
/// @param <C> the sealed interface of the feature's commands
public interface Decider<C extends Command> {

  /// @return the sealed interface of the commands it decides
  Class<C> commands();

  /// @return what happens, in order; all of it or nothing is recorded
  /// @throws Refused if it may not happen
  List<? extends Event> decide(C command, Facts facts);
}
