package org.sdgcities.certification.programme;

import org.sdgcities.certification.decision.Fold;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.ProgrammeEvent.HubDesignated;

/// A regional support hub, as far as decisions are concerned.
public record Hub(boolean isDesignated) {

  public static final Fold<HubId, Hub> FOLD =
      new Fold<>(
          "hub",
          1,
          HubId.class,
          Hub.class,
          Fold.events(HubDesignated.class),
          new Hub(false),
          (state, event, recorded) -> new Hub(true));
}
