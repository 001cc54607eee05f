package org.sdgcities.certification.city;

import static org.sdgcities.certification.decision.Refused.unless;

import java.time.LocalDate;
import java.util.List;
import org.sdgcities.certification.certification.Certificates;
import org.sdgcities.certification.certification.Certificates.Certificate;
import org.sdgcities.certification.city.CityCommand.AssignHub;
import org.sdgcities.certification.city.CityCommand.EnrolCity;
import org.sdgcities.certification.city.CityCommand.OpenCycle;
import org.sdgcities.certification.city.CityCommand.RegisterCity;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.programme.Hub;
import org.sdgcities.kernel.city.CityEvent;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityEvent.CycleOpened;
import org.sdgcities.kernel.city.CityEvent.HubAssigned;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Profile;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.geo.M49;
import org.sdgcities.kernel.people.Role;
import org.sdgcities.kernel.people.Scope;

/// How a city comes into the programme, and when it begins a round.
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

  static List<CityEvent> open(
      OpenCycle command, Actor actor, City city, Certificates certificates, Criteria criteria) {
    actor.mustHold(Role.LAB_LEAD, city.labScope(command.city()));
    unless(city.enrolled(), CityRule.NOT_ENROLLED);
    city.hubScope(command.city());
    mustBeDue(city, certificates, actor.today(), criteria);
    if (command.profile() == Profile.SMALL_CITY) {
      unless(
          city.population() != null && city.population().count() < criteria.smallCity(),
          CityRule.NOT_SMALL,
          criteria.smallCity());
    }
    CycleId next = CycleId.of(command.city(), city.cycles().size() + 1);
    return List.of(new CycleOpened(next, criteria.version(), command.profile(), actor.id()));
  }

  /// A further round begins when the former one has led to a certificate that has ended, or nears
  /// its end.
  private static void mustBeDue(
      City city, Certificates certificates, LocalDate today, Criteria criteria) {
    if (city.cycles().isEmpty()) {
      return;
    }
    CycleId former = city.cycles().getLast().cycle();
    Certificate last =
        certificates
            .lastOf(former)
            .orElseThrow(() -> new Refused(CityRule.CYCLE_RUNS, former.number()));
    int days = criteria.clocks().renewalDays();
    LocalDate from = last.validTo().minusDays(days);
    unless(
        !last.isInForce() || !today.isBefore(from),
        CityRule.TOO_EARLY_TO_RENEW,
        last.number(),
        from,
        days);
  }
}
