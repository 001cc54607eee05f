package org.sdgcities.certification.city;

import java.util.List;
import org.sdgcities.certification.city.CityCommand.AssignHub;
import org.sdgcities.certification.city.CityCommand.EnrolCity;
import org.sdgcities.certification.city.CityCommand.RegisterCity;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.programme.Hub;
import org.sdgcities.kernel.city.CityEvent;

/// Gathers the facts for decisions about a city.
public final class CityDecider implements Decider<CityCommand> {

  @Override
  public Class<CityCommand> commands() {
    return CityCommand.class;
  }

  @Override
  public List<CityEvent> decide(CityCommand command, Facts facts) {
    City city = facts.of(City.FOLD, command.city());
    return switch (command) {
      case RegisterCity c ->
          CityRules.register(
              c,
              Actor.asking(facts),
              city,
              c.locode() == null ? new Place(null) : facts.of(Place.FOLD, c.locode()));
      case EnrolCity c -> CityRules.enrol(c, Actor.asking(facts), city);
      case AssignHub c ->
          CityRules.assign(c, Actor.asking(facts), city, facts.of(Hub.FOLD, c.hub()));
    };
  }
}
