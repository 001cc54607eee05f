package org.sdgcities.certification.cycle;

import org.axonframework.messaging.commandhandling.annotation.Command;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.Profile;
import org.sdgcities.kernel.criteria.CriteriaVersion;

/// What can be asked about the rounds of a city.
public sealed interface CycleCommand extends org.sdgcities.certification.decision.Command {

  CityId city();

  @Override
  default String routingKey() {
    return city().value();
  }

  @Override
  default Subject subject() {
    return city();
  }

  /// The lab begins a round of certification.
  @Command(namespace = "sdg", name = "OpenCycle")
  record OpenCycle(CityId city, CriteriaVersion criteria, Profile profile)
      implements CycleCommand {}
}
