package org.sdgcities.certification.evidence;

import java.util.List;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.evidence.EvidenceCommand.AddEvidence;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.review.StepInCity;
import org.sdgcities.kernel.evidence.EvidenceEvent;
import org.sdgcities.kernel.evidence.EvidenceEvent.EvidenceAdded;

/// How files come into a step.
final class EvidenceRules {

  private EvidenceRules() {}

  /// The same bytes are not added twice: one file proves a thing once.
  static List<EvidenceEvent> add(
      AddEvidence command, Actor actor, StepInCity at, EvidenceFiles files) {
    at.mustBeDraftedBy(actor);
    files
        .numberOf(command.sha256())
        .ifPresent(number -> {
          throw new Refused(EvidenceRule.FILE_THERE_ALREADY, number);
        });
    return List.of(
        new EvidenceAdded(
            command.step(),
            at.state().evidence() + 1,
            command.kind(),
            command.title(),
            command.sha256(),
            command.size(),
            command.mediaType(),
            command.language(),
            command.licence(),
            actor.id()));
  }
}
