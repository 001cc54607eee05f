package org.sdgcities.certification.city;

import static org.sdgcities.certification.decision.Refused.unless;

import java.util.List;
import org.sdgcities.certification.city.CityCommand.AssignHub;
import org.sdgcities.certification.city.CityCommand.EnrolCity;
import org.sdgcities.certification.city.CityCommand.RegisterCity;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.programme.Hub;
import org.sdgcities.kernel.city.CityEvent;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityEvent.HubAssigned;
import org.sdgcities.kernel.geo.M49;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// How a city comes into the programme.
final class CityRules {

  private CityRules() {}

  static List<CityEvent> register(RegisterCity command, Actor actor, City city, Place place) {
    actor.mustHold(Role.LAB_LEAD, Scope.of(command.lab()));
    unless(!city.isRegistered(), CityRule.CITY_KNOWN, command.city());
    if (command.locode() != null) {
      String country = command.country().value();
      unless(
          command.locode().value().startsWith(M49.STANDARD.iso2(country)),
          CityRule.LOCODE_ELSEWHERE,
          command.locode(),
          M49.STANDARD.name(country, "en"));
      if (place.city() != null) {
        throw new Refused(CityRule.LOCODE_TAKEN, command.locode(), place.city());
      }
    }
    return List.of(
        new CityRegistered(
            command.city(),
            command.lab(),
            command.names(),
            command.country(),
            command.locode(),
            command.coordinates(),
            command.population(),
            actor.id()));
  }

  static List<CityEvent> enrol(EnrolCity command, Actor actor, City city) {
    unless(city.isRegistered(), CityRule.UNKNOWN_CITY, command.city());
    actor.mustHold(Role.CITY_AUTHORITY, Scope.of(command.city()));
    unless(!city.enrolled(), CityRule.ENROLLED);
    return List.of(new CityEnrolled(command.city(), command.agreement(), actor.id()));
  }

  static List<CityEvent> assign(AssignHub command, Actor actor, City city, Hub hub) {
    actor.mustHold(Role.PROGRAMME_ADMIN, Scope.GLOBAL);
    unless(city.isRegistered(), CityRule.UNKNOWN_CITY, command.city());
    unless(city.enrolled(), CityRule.NOT_ENROLLED);
    unless(hub.isDesignated(), CityRule.UNKNOWN_HUB, command.hub());
    if (city.hub() != null) {
      throw new Refused(CityRule.HUB_ASSIGNED, city.hub());
    }
    return List.of(new HubAssigned(command.city(), command.hub(), actor.id()));
  }
}
