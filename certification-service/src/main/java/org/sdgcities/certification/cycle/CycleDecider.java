package org.sdgcities.certification.cycle;

import java.util.List;
import org.sdgcities.certification.certification.Certificates;
import org.sdgcities.certification.city.City;
import org.sdgcities.certification.criteria.Published;
import org.sdgcities.certification.cycle.CycleCommand.OpenCycle;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.kernel.cycle.CycleEvent;

/// Gathers the facts for decisions about rounds.
public final class CycleDecider implements Decider<CycleCommand> {

  @Override
  public Class<CycleCommand> commands() {
    return CycleCommand.class;
  }

  @Override
  public List<CycleEvent> decide(CycleCommand command, Facts facts) {
    return switch (command) {
      case OpenCycle c ->
          CycleRules.open(
              c,
              Actor.askingOnACase(facts),
              facts.of(City.FOLD, c.city()),
              facts.of(Certificates.FOLD, c.city()),
              Published.find(facts, c.criteria()));
    };
  }
}
