package org.sdgcities.certification.city;

import static org.sdgcities.certification.decision.Rule.conflict;
import static org.sdgcities.certification.decision.Rule.unknown;

import org.sdgcities.certification.decision.Rule;

/// When an act about a city is refused.
public enum CityRule implements Rule {
  UNKNOWN_CITY(unknown("C.city", "There is no city {0}.")),
  CITY_KNOWN(conflict("C.known", "There is a city {0} already.")),
  LOCODE_TAKEN(conflict("C.locode", "{0} is the code of {1} already.")),
  LOCODE_ELSEWHERE(conflict("C.country", "{0} does not lie in {1}.")),
  ENROLLED(conflict("C.enrolled", "The city has joined already.")),
  NOT_ENROLLED(
      conflict("C.notEnrolled", "The city has not joined yet: its authority signs first.")),
  NO_HUB(conflict("C.noHub", "No hub is responsible for {0} yet.")),
  HUB_ASSIGNED(conflict("C.hub", "The hub {0} is responsible for the city already.")),
  UNKNOWN_HUB(unknown("C.unknownHub", "There is no hub {0}.")),
  NO_CYCLE(unknown("C.cycle", "There is no cycle {0} of {1}."));

  private final Wording wording;

  CityRule(Wording wording) {
    this.wording = wording;
  }

  @Override
  public Wording wording() {
    return wording;
  }
}
