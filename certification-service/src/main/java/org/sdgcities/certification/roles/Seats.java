package org.sdgcities.certification.roles;

import org.sdgcities.certification.decision.Fold;
import org.sdgcities.kernel.people.PeopleEvent.RoleGranted;
import org.sdgcities.kernel.people.Role;

/// Whether a role has ever been granted.
public record Seats(boolean everGranted) {

  public static final Fold<Role, Seats> FOLD =
      new Fold<>(
          "seats",
          1,
          Role.class,
          Seats.class,
          Fold.events(RoleGranted.class),
          new Seats(false),
          (state, event, recorded) -> new Seats(true));
}
