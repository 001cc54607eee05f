package org.sdgcities.certification.certification;

import static org.sdgcities.certification.decision.Refused.unless;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sdgcities.certification.certification.CaseCommand.ApplyForCertification;
import org.sdgcities.certification.certification.CaseCommand.SignApplication;
import org.sdgcities.certification.certification.CaseStage.Applied;
import org.sdgcities.certification.certification.Cases.Case;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.review.Stage.Accepted;
import org.sdgcities.certification.review.Stage.Conditional;
import org.sdgcities.certification.review.StepState;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.certification.CaseEvent;
import org.sdgcities.kernel.certification.CaseEvent.CertificationApplied;
import org.sdgcities.kernel.certification.CaseEvent.DossierFrozen;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.criteria.Level;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// When a city may apply for a level, and what it then submits to the panel's judgement.
final class ApplicationRules {

  /// Version of the evaluation in {@link #mustHaveReached}; to be raised when the same facts would
  /// give another result.
  static final String EVALUATION = "1";

  private ApplicationRules() {}

  static List<CaseEvent> apply(
      ApplyForCertification command, Actor actor, Application application) {
    actor.mustHold(Role.LAB_LEAD, application.lab());
    Level level = level(application, command.level());
    for (Case former : application.cases().all()) {
      unless(!former.isOpen(), CaseRule.CASE_OPEN, former.id().number());
    }
    mustBeHigher(application, level.id());
    mustHaveReached(application, level);
    CaseId next = CaseId.of(command.cycle(), application.cases().all().size() + 1);
    return List.of(new CertificationApplied(next, level.id(), actor.id()));
  }

  private static Level level(Application application, LevelId id) {
    return application
        .criteria()
        .level(id)
        .orElseThrow(() -> new Refused(CaseRule.LEVEL_UNKNOWN, id));
  }

  private static void mustBeHigher(Application application, LevelId level) {
    application
        .certificates()
        .inForce()
        .filter(one -> one.caseId().cycle().equals(application.cycle()))
        .ifPresent(held ->
            unless(level.compareTo(held.level()) > 0, CaseRule.NO_HIGHER_LEVEL, held.level()));
  }

  /// The level's steps have been accepted, and where it asks for measured improvement, enough of
  /// the city's priority indicators are better than their own baseline and none is much worse.
  private static void mustHaveReached(Application application, Level level) {
    for (Step step : level.steps()) {
      unless(application.step(step).isAccepted(), CaseRule.STEP_NOT_ACCEPTED, step.number());
    }
    if (level.improvement() != null) {
      mustHaveImproved(application.progress(), level.improvement());
    }
  }

  private static void mustHaveImproved(List<Progress> priorities, Level.Improvement demand) {
    List<Progress> better = new ArrayList<>();
    for (Progress priority : priorities) {
      unless(!priority.isWorseThan(demand.tolerance()), CaseRule.WORSENED, priority.indicator());
      if (priority.isBetter()) {
        better.add(priority);
      }
    }
    BigDecimal needed = demand.share().multiply(BigDecimal.valueOf(priorities.size()));
    unless(
        !priorities.isEmpty() && BigDecimal.valueOf(better.size()).compareTo(needed) >= 0,
        CaseRule.NOT_IMPROVED,
        demand.share().movePointRight(2).stripTrailingZeros().toPlainString(),
        better.size(),
        priorities.size());
  }

  static List<CaseEvent> sign(SignApplication command, Actor actor, Application application) {
    actor.mustHold(Role.CITY_AUTHORITY, Scope.of(command.cycle().city()));
    Case one = application.cases().find(command.caseId());
    if (!(one.stage() instanceof Applied(var applicant, long position))) {
      throw new Refused(CaseRule.NOT_AT_THIS_STAGE, one.stage().getClass());
    }
    unless(!actor.id().equals(applicant), CaseRule.APPLICANT_SIGNS);
    Level level = level(application, one.level());
    mustHaveReached(application, level);
    SortedMap<Step, Sha256> steps = new TreeMap<>();
    level.steps().forEach(step -> steps.put(step, manifest(application.step(step))));
    return List.of(
        new DossierFrozen(
            command.caseId(),
            steps,
            Sha256.over(steps.values().toArray(Sha256[]::new)),
            position,
            application.criteria().version(),
            EVALUATION,
            actor.id()));
  }

  private static Sha256 manifest(StepState step) {
    return switch (step.stage()) {
      case Accepted(Sha256 manifest) -> manifest;
      case Conditional(Sha256 manifest, _) -> manifest;
      default -> step.manifest().digest();
    };
  }
}
