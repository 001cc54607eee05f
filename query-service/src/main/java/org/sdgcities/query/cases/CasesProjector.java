package org.sdgcities.query.cases;

import java.util.List;
import java.util.Set;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.certification.AppealEvent;
import org.sdgcities.kernel.certification.CaseEvent;
import org.sdgcities.kernel.certification.CertificateEvent;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityEvent.HubAssigned;
import org.sdgcities.kernel.cycle.CycleEvent.CycleOpened;
import org.sdgcities.kernel.review.ReviewEvent;
import org.sdgcities.query.platform.Projector;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;
import org.springframework.stereotype.Component;

/// Keeps every case from its application to its certificate, with what followed: appeals,
/// suspensions, ends.
@Component
public final class CasesProjector implements Projector {

  public static final String NAME = "cases";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of(
        "cases_city",
        "cases_cycle",
        "cases_part",
        "cases_step",
        "cases_case",
        "cases_round",
        "cases_vote",
        "cases_certificate",
        "cases_certificate_act",
        "cases_appeal");
  }

  @Override
  public Set<Class<? extends Event>> concerns() {
    return Set.of(
        CityRegistered.class,
        HubAssigned.class,
        CycleOpened.class,
        ReviewEvent.class,
        CaseEvent.class,
        CertificateEvent.class,
        AppealEvent.class);
  }

  @Override
  public void project(Event event, Recorded recorded, Rows rows) {
    PartRows.project(event, rows);
    switch (event) {
      case CityRegistered e ->
          rows.run(
              "insert into cases_city (city, names, lab) values (?, ?, ?)",
              e.city(),
              e.names(),
              e.lab());
      case HubAssigned e ->
          rows.run("update cases_city set hub = ? where city = ?", e.hub(), e.city());
      case CycleOpened e ->
          rows.run(
              "insert into cases_cycle (city, cycle, criteria) values (?, ?, ?)",
              e.cycle().city(),
              e.cycle().number(),
              e.criteria());
      case ReviewEvent e -> StepRows.project(e, recorded, rows);
      case CaseEvent e -> CaseRows.project(e, recorded, rows);
      case CertificateEvent e -> CertificateRows.project(e, recorded, rows);
      case AppealEvent e -> AppealRows.project(e, recorded, rows);
      default -> {}
    }
  }
}
