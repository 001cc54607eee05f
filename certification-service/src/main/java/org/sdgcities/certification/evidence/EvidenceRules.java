package org.sdgcities.certification.evidence;

import static org.sdgcities.certification.decision.Refused.unless;

import java.util.List;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.evidence.EvidenceCommand.AddEvidence;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.review.StepInCity;
import org.sdgcities.kernel.evidence.EvidenceEvent;
import org.sdgcities.kernel.evidence.EvidenceEvent.EvidenceAdded;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

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

  /// Files are for those who work on the city or judge it, and for auditors.
  ///
  /// @throws Refused if the actor is none of them
  static void maySee(Actor actor, StepInCity at) {
    Scope city = Scope.of(at.step().city());
    boolean worksForIt =
        actor.holds(Role.LAB_EDITOR, at.lab())
            || actor.holds(Role.LAB_LEAD, at.lab())
            || actor.holds(Role.CITY_AUTHORITY, city);
    unless(
        worksForIt || judges(actor, at) || actor.holds(Role.AUDITOR, Scope.GLOBAL),
        EvidenceRule.NOT_FOR_YOU);
  }

  private static boolean judges(Actor actor, StepInCity at) {
    boolean ofItsHub =
        at.city().hub() != null
            && (actor.holds(Role.HUB_LEAD, at.hub()) || actor.holds(Role.HUB_REVIEWER, at.hub()));
    return ofItsHub
        || actor.holds(Role.GLOBAL_MODERATOR, Scope.GLOBAL)
        || actor.holds(Role.PANEL_MEMBER, Scope.GLOBAL)
        || actor.holds(Role.REGISTRAR, Scope.GLOBAL)
        || actor.holds(Role.APPEAL_MEMBER, Scope.GLOBAL);
  }
}
