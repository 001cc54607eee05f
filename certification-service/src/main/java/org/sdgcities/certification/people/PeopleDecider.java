package org.sdgcities.certification.people;

import java.util.List;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.people.PeopleCommand.DeclareInterest;
import org.sdgcities.certification.people.PeopleCommand.ErasePerson;
import org.sdgcities.certification.people.PeopleCommand.RegisterOrganisation;
import org.sdgcities.certification.people.PeopleCommand.RegisterPerson;
import org.sdgcities.kernel.Event;

/// Gathers the facts for decisions about people.
public final class PeopleDecider implements Decider<PeopleCommand> {

  @Override
  public Class<PeopleCommand> commands() {
    return PeopleCommand.class;
  }

  @Override
  public List<? extends Event> decide(PeopleCommand command, Facts facts) {
    Actor actor = Actor.asking(facts);
    return switch (command) {
      case RegisterOrganisation c ->
          PeopleRules.register(c, actor, facts.of(Organisation.FOLD, c.organisation()));
      case RegisterPerson c ->
          PeopleRules.register(
              c,
              actor,
              facts.of(Person.FOLD, c.person()),
              facts.of(Organisation.FOLD, c.organisation()));
      case DeclareInterest c -> PeopleRules.declare(c, actor);
      case ErasePerson c -> PeopleRules.erase(c, actor, facts.of(Person.FOLD, c.person()));
    };
  }
}
