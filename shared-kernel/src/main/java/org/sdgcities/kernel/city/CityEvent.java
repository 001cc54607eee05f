package org.sdgcities.kernel.city;

import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.geo.Coordinates;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.geo.UnLocode;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.LabId;

/// A city's place in the programme.
public sealed interface CityEvent extends org.sdgcities.kernel.Event {

  /// @param names as the city writes them, and in other languages
  /// @param locode null where there is none
  /// @param coordinates null where they are not known
  /// @param population null where it is not known
  @Event(namespace = "sdg", name = "CityRegistered", version = "1")
  record CityRegistered(
      CityId city,
      LabId lab,
      Words names,
      Country country,
      @Nullable UnLocode locode,
      @Nullable Coordinates coordinates,
      @Nullable Population population,
      PersonId by)
      implements CityEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(city, lab, locode);
    }
  }

  /// The city has joined: its authority has signed.
  ///
  /// @param agreement title or number of what was signed
  @Event(namespace = "sdg", name = "CityEnrolled", version = "1")
  record CityEnrolled(CityId city, String agreement, PersonId by) implements CityEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(city);
    }
  }

  /// The hub is responsible for the city from here on, alone.
  @Event(namespace = "sdg", name = "HubAssigned", version = "1")
  record HubAssigned(CityId city, HubId hub, PersonId by) implements CityEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(city, hub);
    }
  }
}
