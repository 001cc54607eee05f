package org.sdgcities.certification.diagnosis;

import static org.sdgcities.certification.decision.Rule.conflict;
import static org.sdgcities.certification.decision.Rule.unknown;

import org.sdgcities.certification.decision.Rule;

/// When a figure, a zone or a hot spot is refused.
public enum DiagnosisRule implements Rule {
  OTHER_UNIT(conflict("DG.unit", "{0} is stated in {1}, not in {2}.")),
  TOO_SMALL(conflict("DG.least", "{0} is {1} or more; {2} is not.")),
  TOO_GREAT(conflict("DG.most", "{0} is {1} or less; {2} is not.")),
  PERIOD_NOT_OVER(conflict("DG.period", "The period {0} is not over yet.")),
  ZONE_UNKNOWN(unknown("DG.zone", "There is no zone {0}; it is defined first.")),
  ZONE_NAME_TAKEN(conflict("DG.zoneName", "There is a zone called {0} already.")),
  OBSERVATION_UNKNOWN(unknown("DG.observation", "There is no observation {0}.")),
  VALUE_MISSING(
      conflict(
          "DG.missing",
          "Observation {0} has no value to correct. When there is one, record it anew.")),
  VALUE_UNCHANGED(conflict("DG.same", "{0} is the value of observation {1} already.")),
  NOT_OBSERVED(conflict("DG.observed", "No value of {0} has been recorded in this cycle yet."));

  private final Wording wording;

  DiagnosisRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
