package org.sdgcities.certification.evidence;

import static org.sdgcities.certification.decision.Rule.conflict;
import static org.sdgcities.certification.decision.Rule.forbidden;
import static org.sdgcities.certification.decision.Rule.unknown;

import org.sdgcities.certification.decision.Rule;

/// When a file is refused.
public enum EvidenceRule implements Rule {
  FILE_THERE_ALREADY(conflict("E.twice", "This file is in the step already, as number {0}.")),
  NOT_FOR_YOU(forbidden("E.see", "Files are for those who work on the city, judge it, or audit.")),
  FILE_UNKNOWN(unknown("E.unknown", "The step has no file number {0}."));

  private final Wording wording;

  EvidenceRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
