package org.sdgcities.certification.city;

import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.geo.UnLocode;

/// A place of the UN/LOCODE list, and the city that stands for it.
///
/// @param city null if none does
public record Place(@Nullable CityId city) {

  public static final Fold<UnLocode, Place> FOLD =
      new Fold<>(
          "place",
          1,
          UnLocode.class,
          Place.class,
          Fold.events(CityRegistered.class),
          new Place(null),
          (state, event, recorded) ->
              event instanceof CityRegistered e ? new Place(e.city()) : state);
}
