package org.sdgcities.certification.people;

import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.PeopleEvent.OrganisationRegistered;

/// An organisation, as far as decisions are concerned.
///
/// @param name null if it is not known
public record Organisation(@Nullable String name) {

  public static final Fold<OrganisationId, Organisation> FOLD =
      new Fold<>(
          "organisation",
          1,
          OrganisationId.class,
          Organisation.class,
          Fold.events(OrganisationRegistered.class),
          new Organisation(null),
          (state, event, recorded) ->
              event instanceof OrganisationRegistered e ? new Organisation(e.name()) : state);

  public boolean isKnown() {
    return name != null;
  }
}
