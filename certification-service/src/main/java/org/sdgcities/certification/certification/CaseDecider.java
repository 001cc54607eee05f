package org.sdgcities.certification.certification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.certification.CaseCommand.ApplyForCertification;
import org.sdgcities.certification.certification.CaseCommand.AssignPanel;
import org.sdgcities.certification.certification.CaseCommand.CastVote;
import org.sdgcities.certification.certification.CaseCommand.DecideCase;
import org.sdgcities.certification.certification.CaseCommand.IssueCertificate;
import org.sdgcities.certification.certification.CaseCommand.SignApplication;
import org.sdgcities.certification.city.City;
import org.sdgcities.certification.criteria.Indicator;
import org.sdgcities.certification.criteria.Published;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.diagnosis.Diagnosis;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.people.Person;
import org.sdgcities.certification.planning.Plan;
import org.sdgcities.certification.review.StepState;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.Criteria;

/// Gathers the facts for decisions on cases.
public final class CaseDecider implements Decider<CaseCommand> {

  @Override
  public Class<CaseCommand> commands() {
    return CaseCommand.class;
  }

  @Override
  public List<? extends Event> decide(CaseCommand command, Facts facts) {
    CycleId cycle = command.cycle();
    Criteria criteria = Published.find(facts, City.findCycle(facts, cycle).criteria());
    Actor actor = Actor.askingOnACase(facts);
    Cases cases = facts.of(Cases.FOLD, cycle);
    return switch (command) {
      case ApplyForCertification c ->
          ApplicationRules.apply(c, actor, application(cycle, criteria, cases, facts));
      case SignApplication c ->
          ApplicationRules.sign(c, actor, application(cycle, criteria, cases, facts));
      case AssignPanel c ->
          PanelRules.assign(
              c,
              actor,
              cases.find(c.caseId()),
              facts.of(Involved.FOLD, cycle),
              facts.of(Person.FOLD, c.members()),
              criteria);
      case CastVote c -> PanelRules.vote(c, actor, cases.find(c.caseId()), criteria);
      case DecideCase c -> PanelRules.decide(c, actor, cases.find(c.caseId()), criteria);
      case IssueCertificate c ->
          CertificateRules.issue(
              c,
              actor,
              cases,
              facts.of(Involved.FOLD, cycle),
              facts.of(Certificates.FOLD, cycle.city()),
              criteria);
    };
  }

  private static Application application(
      CycleId cycle, Criteria criteria, Cases cases, Facts facts) {
    Map<Step, StepState> steps = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      steps.put(step, facts.of(StepState.FOLD, StepRef.of(cycle, step)));
    }
    return new Application(
        facts.of(City.FOLD, cycle.city()).labScope(cycle.city()),
        cycle,
        criteria,
        cases,
        facts.of(Certificates.FOLD, cycle.city()),
        steps,
        progress(cycle, facts));
  }

  private static List<Progress> progress(CycleId cycle, Facts facts) {
    Plan plan = facts.of(Plan.FOLD, StepRef.of(cycle, Step.PLANNING));
    Diagnosis diagnosis = facts.of(Diagnosis.FOLD, StepRef.of(cycle, Step.DIAGNOSIS));
    LocalDate adopted = plan.adopted();
    List<Progress> progress = new ArrayList<>();
    for (Plan.Objective objective : plan.objectives()) {
      progress.add(
          new Progress(
              objective.indicator(),
              Indicator.find(facts, objective.indicator()).direction(),
              objective.baseline(),
              objective.target(),
              adopted == null
                  ? null
                  : latestAfter(adopted, diagnosis.values(objective.indicator()))));
    }
    return progress;
  }

  private static @Nullable BigDecimal latestAfter(
      LocalDate day, SortedMap<LocalDate, BigDecimal> values) {
    SortedMap<LocalDate, BigDecimal> later = values.tailMap(day.plusDays(1));
    return later.isEmpty() ? null : later.lastEntry().getValue();
  }
}
