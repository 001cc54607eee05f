package org.sdgcities.certification.diagnosis;

import static org.sdgcities.certification.decision.Rule.Kind.CONFLICT;
import static org.sdgcities.certification.decision.Rule.Kind.UNKNOWN;

import org.sdgcities.certification.decision.Rule;

/// When a figure, a zone or a hot spot is refused.
public enum DiagnosisRule implements Rule {
  OTHER_UNIT("DG.unit", CONFLICT, "{0} is stated in {1}, not in {2}."),
  TOO_SMALL("DG.least", CONFLICT, "{0} is {1} or more; {2} is not."),
  TOO_GREAT("DG.most", CONFLICT, "{0} is {1} or less; {2} is not."),
  PERIOD_NOT_OVER("DG.period", CONFLICT, "The period {0} is not over yet."),
  ZONE_UNKNOWN("DG.zone", UNKNOWN, "There is no zone {0}; it is defined first."),
  ZONE_NAME_TAKEN("DG.zoneName", CONFLICT, "There is a zone called {0} already."),
  OBSERVATION_UNKNOWN("DG.observation", UNKNOWN, "There is no observation {0}."),
  VALUE_MISSING(
      "DG.missing",
      CONFLICT,
      "Observation {0} has no value to correct. When there is one, record it anew."),
  VALUE_UNCHANGED("DG.same", CONFLICT, "{0} is the value of observation {1} already."),
  NOT_OBSERVED("DG.observed", CONFLICT, "No value of {0} has been recorded in this cycle yet.");

  private final String id;
  private final Kind kind;
  private final String sentence;

  DiagnosisRule(String id, Kind kind, String sentence) {
    this.id = id;
    this.kind = kind;
    this.sentence = sentence;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String sentence() {
    return sentence;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
