package org.sdgcities.certification.evidence;

import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.evidence.EvidenceFiles.File;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.platform.axon.FactFinder;
import org.sdgcities.certification.review.StepInCity;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.people.PersonId;
import org.springframework.stereotype.Component;

/// Says, where nothing is to be decided, who may add and see the files of a step.
@Component
final class EvidenceAccess {

  private final FactFinder facts;

  EvidenceAccess(FactFinder facts) {
    this.facts = facts;
  }

  /// @return whether the person may add files now; the decision itself asks once more
  boolean mayAdd(PersonId person, StepRef step) {
    try {
      facts.ask(
          person,
          known -> {
            StepInCity at = StepInCity.find(known, step);
            at.mustBeDraftedBy(Actor.askingOnACase(known));
            return at;
          });
      return true;
    } catch (Refused e) {
      return false;
    }
  }

  /// @throws Refused if the person may not see it, or there is no such file
  File find(PersonId person, StepRef step, int number) {
    return facts.ask(
        person,
        known -> {
          EvidenceRules.maySee(Actor.asking(known), StepInCity.find(known, step));
          File found = known.of(EvidenceFiles.FOLD, step).files().get(number);
          if (found == null) {
            throw new Refused(EvidenceRule.FILE_UNKNOWN, number);
          }
          return found;
        });
  }
}
