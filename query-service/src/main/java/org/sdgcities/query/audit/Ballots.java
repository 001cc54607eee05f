package org.sdgcities.query.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.kernel.certification.CaseEvent.VoteCast;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.query.cases.CasesPage;
import org.sdgcities.query.cases.Onlooker;
import org.sdgcities.query.platform.Events;
import org.springframework.stereotype.Component;

/// Keeps the votes of others from whoever sits on the same panel and has yet to vote: he may read
/// the log in another role.
@Component
final class Ballots {

  private final Events events;
  private final CasesPage cases;

  Ballots(Events events, CasesPage cases) {
    this.events = events;
    this.cases = cases;
  }

  /// @return tells which entries' content is not for him now
  Predicate<StoredEvent> withheldFrom(Onlooker onlooker) {
    Map<CaseId, Boolean> known = new HashMap<>();
    return event ->
        event.type().endsWith(".VoteCast")
            && events.read(event) instanceof VoteCast vote
            && known.computeIfAbsent(vote.caseId(), id -> cases.voteIsMissing(id, onlooker));
  }
}
