package org.sdgcities.certification.programme;

import java.util.ArrayList;
import java.util.List;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.people.Organisation;
import org.sdgcities.certification.programme.ProgrammeCommand.DesignateHub;
import org.sdgcities.certification.programme.ProgrammeCommand.EstablishLab;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.programme.ProgrammeEvent;

/// Gathers the facts for decisions about hubs and labs.
public final class ProgrammeDecider implements Decider<ProgrammeCommand> {

  @Override
  public Class<ProgrammeCommand> commands() {
    return ProgrammeCommand.class;
  }

  @Override
  public List<ProgrammeEvent> decide(ProgrammeCommand command, Facts facts) {
    return switch (command) {
      case DesignateHub c ->
          ProgrammeRules.designate(
              c,
              Actor.asking(facts),
              facts.of(Hub.FOLD, c.hub()),
              facts.of(Organisation.FOLD, c.host()));
      case EstablishLab c -> {
        List<OrganisationId> members = new ArrayList<>(c.academia());
        members.addFirst(c.host());
        yield ProgrammeRules.establish(
            c,
            Actor.asking(facts),
            facts.of(Lab.FOLD, c.lab()),
            facts.of(Organisation.FOLD, members));
      }
    };
  }
}
