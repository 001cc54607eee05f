package org.sdgcities.certification.review;

import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.capacity.CapacityEvent;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent;
import org.sdgcities.kernel.evidence.EvidenceEvent;
import org.sdgcities.kernel.investment.InvestmentEvent;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.planning.PlanningEvent;

/// Who recorded a piece of a step's content.
final class Contributor {

  private Contributor() {}

  static PersonId[] of(Event event) {
    PersonId by =
        switch (event) {
          case EvidenceEvent e -> e.by();
          case DiagnosisEvent e -> e.by();
          case PlanningEvent e -> e.by();
          case CapacityEvent e -> e.by();
          case InvestmentEvent e -> e.by();
          default -> null;
        };
    return by == null ? new PersonId[0] : new PersonId[] {by};
  }
}
