package org.sdgcities.certification.cycle;

import static org.sdgcities.certification.decision.Refused.unless;

import java.time.LocalDate;
import java.util.List;
import org.sdgcities.certification.certification.Certificates;
import org.sdgcities.certification.certification.Certificates.Certificate;
import org.sdgcities.certification.city.City;
import org.sdgcities.certification.city.CityRule;
import org.sdgcities.certification.cycle.CycleCommand.OpenCycle;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Profile;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.cycle.CycleEvent;
import org.sdgcities.kernel.cycle.CycleEvent.CycleOpened;
import org.sdgcities.kernel.roles.Role;

/// When a city begins a round of certification.
final class CycleRules {

  private CycleRules() {}

  static List<CycleEvent> open(
      OpenCycle command, Actor actor, City city, Certificates certificates, Criteria criteria) {
    actor.mustHold(Role.LAB_LEAD, city.labScope(command.city()));
    unless(city.enrolled(), CityRule.NOT_ENROLLED);
    city.hubScope(command.city());
    mustBeDue(city, certificates, actor.today(), criteria);
    if (command.profile() == Profile.SMALL_CITY) {
      unless(
          city.population() != null && city.population().count() < criteria.smallCity(),
          CycleRule.NOT_SMALL,
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
            .orElseThrow(() -> new Refused(CycleRule.CYCLE_RUNS, former.number()));
    int days = criteria.clocks().renewalDays();
    LocalDate from = last.validTo().minusDays(days);
    unless(
        !last.isInForce() || !today.isBefore(from),
        CycleRule.TOO_EARLY_TO_RENEW,
        last.number(),
        from,
        days);
  }
}
