package org.sdgcities.certification.city;

import static org.sdgcities.certification.decision.Rule.Kind.CONFLICT;
import static org.sdgcities.certification.decision.Rule.Kind.UNKNOWN;

import org.sdgcities.certification.decision.Rule;

/// When an act about a city is refused.
public enum CityRule implements Rule {
  UNKNOWN_CITY("C.city", UNKNOWN, "There is no city {0}."),
  CITY_KNOWN("C.known", CONFLICT, "There is a city {0} already."),
  LOCODE_TAKEN("C.locode", CONFLICT, "{0} is the code of {1} already."),
  LOCODE_ELSEWHERE("C.country", CONFLICT, "{0} does not lie in {1}."),
  ENROLLED("C.enrolled", CONFLICT, "The city has joined already."),
  NOT_ENROLLED(
      "C.notEnrolled", CONFLICT, "The city has not joined yet: its authority signs first."),
  NO_HUB("C.noHub", CONFLICT, "No hub is responsible for {0} yet."),
  HUB_ASSIGNED("C.hub", CONFLICT, "The hub {0} is responsible for the city already."),
  UNKNOWN_HUB("C.unknownHub", UNKNOWN, "There is no hub {0}."),
  NO_CYCLE("C.cycle", UNKNOWN, "There is no cycle {0} of {1}."),
  CYCLE_RUNS(
      "C.runs", CONFLICT, "Cycle {0} has not led to a certificate yet; a new one begins after it."),
  TOO_EARLY_TO_RENEW(
      "C.renewal",
      CONFLICT,
      "The certificate {0} may be renewed from {1} on, {2} days before its end."),
  NOT_SMALL(
      "C.small",
      CONFLICT,
      "The smaller set is for cities of fewer than {0} inhabitants, and the population must be known.");

  private final String id;
  private final Kind kind;
  private final String sentence;

  CityRule(String id, Kind kind, String sentence) {
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
