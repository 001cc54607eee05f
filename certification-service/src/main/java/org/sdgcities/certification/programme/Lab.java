package org.sdgcities.certification.programme;

import org.sdgcities.certification.decision.Fold;
import org.sdgcities.kernel.programme.LabId;
import org.sdgcities.kernel.programme.ProgrammeEvent.CityLabEstablished;

/// A city lab, as far as decisions are concerned.
public record Lab(boolean isEstablished) {

  public static final Fold<LabId, Lab> FOLD =
      new Fold<>(
          "lab",
          1,
          LabId.class,
          Lab.class,
          Fold.events(CityLabEstablished.class),
          new Lab(false),
          (state, event, recorded) -> new Lab(true));
}
