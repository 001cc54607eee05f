package org.sdgcities.certification.operations;

import java.util.List;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.operations.OperationsCommand.SkipEvent;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.kernel.operations.OperationsEvent;

/// Gathers the facts for decisions about followers.
public final class OperationsDecider implements Decider<OperationsCommand> {

  @Override
  public Class<OperationsCommand> commands() {
    return OperationsCommand.class;
  }

  @Override
  public List<OperationsEvent> decide(OperationsCommand command, Facts facts) {
    return switch (command) {
      case SkipEvent c ->
          OperationsRules.skip(c, Actor.asking(facts), facts.of(Skipped.FOLD, c.follower()));
    };
  }
}
