package org.sdgcities.certification.programme;

import static org.sdgcities.certification.decision.Rule.conflict;

import org.sdgcities.certification.decision.Rule;

/// When an act about hubs and labs is refused.
public enum ProgrammeRule implements Rule {
  HUB_KNOWN(conflict("G.hub", "There is a hub {0} already.")),
  LAB_KNOWN(conflict("G.lab", "There is a lab {0} already."));

  private final Wording wording;

  ProgrammeRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
