package org.sdgcities.certification.operations;

import static org.sdgcities.certification.decision.Refused.unless;

import java.util.List;
import org.sdgcities.certification.operations.OperationsCommand.SkipEvent;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.kernel.operations.OperationsEvent;
import org.sdgcities.kernel.operations.OperationsEvent.EventSkipped;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// When an event may be left out by a follower.
final class OperationsRules {

  private OperationsRules() {}

  static List<OperationsEvent> skip(SkipEvent command, Actor actor, Skipped skipped) {
    actor.mustHold(Role.PROGRAMME_ADMIN, Scope.GLOBAL);
    unless(
        !skipped.positions().contains(command.position()),
        OperationsRule.SKIPPED_ALREADY,
        // A position is written as it stands in an address.
        Long.toString(command.position()),
        command.follower());
    return List.of(
        new EventSkipped(command.follower(), command.position(), command.reason(), actor.id()));
  }
}
