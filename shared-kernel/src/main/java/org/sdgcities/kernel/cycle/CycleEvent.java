package org.sdgcities.kernel.cycle;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Profile;
import org.sdgcities.kernel.criteria.CriteriaVersion;
import org.sdgcities.kernel.people.PersonId;

/// A city's rounds through the steps.
public sealed interface CycleEvent extends org.sdgcities.kernel.Event {

  /// A round begins, under these criteria to its end.
  @Event(namespace = "sdg", name = "CycleOpened", version = "1")
  record CycleOpened(CycleId cycle, CriteriaVersion criteria, Profile profile, PersonId by)
      implements CycleEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(cycle);
    }
  }
}
