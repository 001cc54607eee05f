package org.sdgcities.query.steps;

import java.util.List;
import java.util.Set;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.capacity.CapacityEvent;
import org.sdgcities.kernel.certification.CaseEvent;
import org.sdgcities.kernel.certification.CertificateEvent;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityEvent.HubAssigned;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.CriteriaEvent.CriteriaPublished;
import org.sdgcities.kernel.cycle.CycleEvent.CycleOpened;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent;
import org.sdgcities.kernel.evidence.EvidenceEvent;
import org.sdgcities.kernel.investment.InvestmentEvent;
import org.sdgcities.kernel.planning.PlanningEvent;
import org.sdgcities.kernel.review.ReviewEvent;
import org.sdgcities.kernel.review.ReviewEvent.ReviewCompleted;
import org.sdgcities.kernel.review.ReviewEvent.ReviewersAssigned;
import org.sdgcities.kernel.review.ReviewEvent.StepSubmitted;
import org.sdgcities.query.platform.Projector;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;
import org.sdgcities.query.platform.Streams;
import org.sdgcities.query.platform.TimeMachine;
import org.springframework.stereotype.Component;

/// The steps of every cycle as those who work on them see them: exact stages, clocks, findings, and
/// all content.
@Component
public final class StepsProjector implements Projector {

  public static final String NAME = "steps";

  private static final String CRITERIA = "criteria";
  private static final String PUBLISHED = DeclaredEvents.nameOf(CriteriaPublished.class);

  /// Events after which something is due as the criteria say.
  private static final Set<String> DATED =
      Set.of(
          DeclaredEvents.nameOf(StepSubmitted.class),
          DeclaredEvents.nameOf(ReviewersAssigned.class),
          DeclaredEvents.nameOf(ReviewCompleted.class));

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of(
        "steps_city",
        "steps_criteria",
        "steps_cycle",
        "steps_step",
        "steps_round",
        "steps_gap",
        "steps_reviewer",
        "steps_finding",
        "steps_question",
        "steps_condition",
        "steps_answer",
        "steps_content",
        "steps_tally",
        "steps_act",
        "steps_case");
  }

  /// @return the events that the steps of a city follow from: its own, and the criteria for their
  ///   clocks and requirements
  public static List<Criterion> matter(CityId city) {
    return TimeMachine.matter(
        "city:" + city, Set.of(DeclaredEvents.nameOf(CriteriaPublished.class)));
  }

  /// Last days follow from the criteria, which are looked up.
  @Override
  public List<String> streams(StoredEvent event) {
    if (event.type().equals(PUBLISHED)) {
      return List.of(CRITERIA);
    }
    return DATED.contains(event.type())
        ? List.of(Streams.own(event), CRITERIA)
        : List.of(Streams.own(event));
  }

  @Override
  public Set<Class<? extends Event>> concerns() {
    return Set.of(
        CityRegistered.class,
        CityEnrolled.class,
        HubAssigned.class,
        CriteriaPublished.class,
        CycleOpened.class,
        ReviewEvent.class,
        EvidenceEvent.class,
        DiagnosisEvent.class,
        PlanningEvent.class,
        CapacityEvent.class,
        InvestmentEvent.class,
        CaseEvent.class,
        CertificateEvent.class);
  }

  @Override
  public void project(Event event, Recorded recorded, Rows rows) {
    switch (event) {
      case CityRegistered e ->
          rows.run(
              "insert into steps_city (city, names, country, lab, population)"
                  + " values (?, ?, ?, ?, ?)",
              e.city(),
              e.names(),
              e.country(),
              e.lab(),
              e.population() == null ? null : e.population().count());
      case CityEnrolled e ->
          rows.run(
              "update steps_city set enrolled_on = ? where city = ?", recorded.day(), e.city());
      case HubAssigned e ->
          rows.run("update steps_city set hub = ? where city = ?", e.hub(), e.city());
      case CriteriaPublished e ->
          rows.run(
              "insert into steps_criteria (version, completeness_days, moderation_days)"
                  + " values (?, ?, ?)",
              e.criteria().version(),
              e.criteria().clocks().completenessDays(),
              e.criteria().clocks().moderationDays());
      case CycleOpened e -> opened(e, recorded, rows);
      case ReviewEvent e -> ReviewRows.project(e, recorded, rows);
      case EvidenceEvent e -> ContentRows.project(e, e.by(), recorded, rows);
      case DiagnosisEvent e -> ContentRows.project(e, e.by(), recorded, rows);
      case PlanningEvent e -> ContentRows.project(e, e.by(), recorded, rows);
      case CapacityEvent e -> ContentRows.project(e, e.by(), recorded, rows);
      case InvestmentEvent e -> ContentRows.project(e, e.by(), recorded, rows);
      case CaseEvent e -> CaseRows.project(e, recorded, rows);
      case CertificateEvent e -> CaseRows.project(e, recorded, rows);
      default -> {}
    }
  }

  private static void opened(CycleOpened e, Recorded recorded, Rows rows) {
    rows.run(
        "insert into steps_cycle (cycle, city, number, criteria, profile, opened_on)"
            + " values (?, ?, ?, ?, ?, ?)",
        e.cycle(),
        e.cycle().city(),
        e.cycle().number(),
        e.criteria(),
        e.profile(),
        recorded.day());
    for (Step step : Step.values()) {
      rows.run(
          "insert into steps_step (step, cycle, city, name, number, stage, round, tries, since,"
              + " position) values (?, ?, ?, ?, ?, 'NOT_STARTED', 0, 0, ?, ?)",
          StepRef.of(e.cycle(), step),
          e.cycle(),
          e.cycle().city(),
          step,
          step.number(),
          recorded.day(),
          recorded.position());
    }
  }
}
