package org.sdgcities.certification.city;

import java.util.List;
import org.sdgcities.certification.certification.Certificates;
import org.sdgcities.certification.city.CityCommand.AssignHub;
import org.sdgcities.certification.city.CityCommand.EnrolCity;
import org.sdgcities.certification.city.CityCommand.OpenCycle;
import org.sdgcities.certification.city.CityCommand.RegisterCity;
import org.sdgcities.certification.criteria.Published;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
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
              facts.actor(),
              city,
              c.locode() == null ? new Place(null) : facts.of(Place.FOLD, c.locode()));
      case EnrolCity c -> CityRules.enrol(c, facts.actor(), city);
      case AssignHub c -> CityRules.assign(c, facts.actor(), city, facts.of(Hub.FOLD, c.hub()));
      case OpenCycle c ->
          CityRules.open(
              c,
              facts.actor(),
              city,
              facts.of(Certificates.FOLD, c.city()),
              Published.find(facts, c.criteria()));
    };
  }
}
