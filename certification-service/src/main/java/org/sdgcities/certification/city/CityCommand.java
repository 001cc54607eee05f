package org.sdgcities.certification.city;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.Population;
import org.sdgcities.kernel.geo.Coordinates;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.geo.UnLocode;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.LabId;

/// What can be asked about a city's place in the programme.
public sealed interface CityCommand extends org.sdgcities.certification.decision.Command {

  CityId city();

  @Override
  default String routingKey() {
    return city().value();
  }

  @Override
  default Subject subject() {
    return city();
  }

  /// A lab registers its city.
  @Command(namespace = "sdg", name = "RegisterCity")
  record RegisterCity(
      CityId city,
      LabId lab,
      Words names,
      Country country,
      @Nullable UnLocode locode,
      @Nullable Coordinates coordinates,
      @Nullable Population population)
      implements CityCommand {}

  /// The city's authority signs that the city joins.
  @Command(namespace = "sdg", name = "EnrolCity")
  record EnrolCity(CityId city, String agreement) implements CityCommand {

    public EnrolCity {
      agreement = Shape.text(agreement, 300);
    }
  }

  @Command(namespace = "sdg", name = "AssignHub")
  record AssignHub(CityId city, HubId hub) implements CityCommand {}
}
