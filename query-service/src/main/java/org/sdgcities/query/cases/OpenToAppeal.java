package org.sdgcities.query.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.ContestedAct;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.catalogue.Catalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Whether, and until when, a city can appeal against something.
@Component
final class OpenToAppeal {

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final Access access;

  OpenToAppeal(JdbcClient jdbc, Catalogue catalogue, Access access) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.access = access;
  }

  /// @param until last day; null if there is nothing to appeal against
  /// @param pending an appeal against the same that is not decided yet, or null
  record Answer(ContestedAct act, @Nullable LocalDate until, @Nullable String pending) {

    boolean isOpenOn(LocalDate today) {
      return until != null && !today.isAfter(until) && pending == null;
    }
  }

  Answer find(ContestedAct act) {
    return new Answer(act, until(act).orElse(null), pending(act).orElse(null));
  }

  /// @return the answer if the viewer leads the city's lab and can lodge an appeal today; else null
  @Nullable Answer forLead(ContestedAct act, Viewer viewer) {
    Answer answer = find(act);
    return leads(viewer, act.city()) && answer.isOpenOn(access.today()) ? answer : null;
  }

  /// @return whether he leads the lab of the city: the only one who appeals for it
  boolean leads(Viewer viewer, CityId city) {
    return access
        .city(city)
        .map(one -> viewer.holds(Role.LAB_LEAD, new Scope("lab:" + one.lab())))
        .orElse(false);
  }

  private Optional<LocalDate> until(ContestedAct act) {
    return switch (act.kind()) {
      case CASE -> ofCase(act.caseId());
      case CERTIFICATE ->
          jdbc.sql(
                  "select appeal_until from cases_certificate"
                      + " where certificate = ? and appeal_until is not null")
              .param(act.certificate().value())
              .query(LocalDate.class)
              .optional();
      case STEP -> ofStep(act.step());
    };
  }

  private Optional<LocalDate> ofCase(CaseId id) {
    return jdbc.sql(
            "select r.appeal_until from cases_case c join cases_round r"
                + " on (r.city, r.cycle, r.number, r.round) = (c.city, c.cycle, c.number, c.round)"
                + " where c.city = ? and c.cycle = ? and c.number = ?"
                + " and c.stage in ('DECIDED', 'ISSUED') and r.outcome <> 'GRANT'")
        .params(id.cycle().city().value(), id.cycle().number(), id.number())
        .query(LocalDate.class)
        .optional();
  }

  private Optional<LocalDate> ofStep(StepRef step) {
    return jdbc.sql(
            "select decided_on from cases_step where city = ? and cycle = ? and step = ?"
                + " and outcome in ('RETURNED', 'NOT_ACCEPTED')")
        .params(step.city().value(), step.cycle().number(), step.step().name())
        .query(LocalDate.class)
        .optional()
        .flatMap(decided ->
            criteria(step.cycle())
                .map(criteria -> decided.plusDays(criteria.clocks().appealDays())));
  }

  private Optional<String> pending(ContestedAct act) {
    return jdbc.sql(
            "select city || '/' || number from cases_appeal"
                + " where against = ? and status <> 'DECIDED'")
        .param(act.value())
        .query(String.class)
        .optional();
  }

  /// @return the criteria that the cycle is judged by
  Optional<Criteria> criteria(CycleId cycle) {
    return jdbc.sql("select criteria from cases_cycle where city = ? and cycle = ?")
        .params(cycle.city().value(), cycle.number())
        .query(String.class)
        .optional()
        .flatMap(catalogue::criteria)
        .map(Catalogue.Published::criteria);
  }
}
