package org.sdgcities.certification.evidence;

import java.util.List;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.evidence.EvidenceCommand.AddEvidence;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.review.StepInCity;
import org.sdgcities.kernel.evidence.EvidenceEvent;

/// Gathers the facts for decisions about files.
public final class EvidenceDecider implements Decider<EvidenceCommand> {

  @Override
  public Class<EvidenceCommand> commands() {
    return EvidenceCommand.class;
  }

  @Override
  public List<EvidenceEvent> decide(EvidenceCommand command, Facts facts) {
    StepInCity at = StepInCity.find(facts, command.step());
    Actor actor = Actor.askingOnACase(facts);
    return switch (command) {
      case AddEvidence c ->
          EvidenceRules.add(c, actor, at, facts.of(EvidenceFiles.FOLD, command.step()));
    };
  }
}
