package org.sdgcities.certification.roles;

import org.sdgcities.certification.decision.Fold;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.RoleGranted;

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
