package org.sdgcities.certification.planning;

import static org.sdgcities.certification.decision.Refused.unless;

import java.time.Year;
import java.util.List;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.diagnosis.Diagnosis;
import org.sdgcities.certification.evidence.EvidenceFiles;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.planning.PlanningCommand.AdoptPlan;
import org.sdgcities.certification.planning.PlanningCommand.DraftPlan;
import org.sdgcities.certification.planning.PlanningCommand.HoldActivity;
import org.sdgcities.certification.planning.PlanningCommand.SetObjective;
import org.sdgcities.certification.planning.PlanningCommand.StateGroupNotPresent;
import org.sdgcities.certification.review.StepInCity;
import org.sdgcities.kernel.criteria.CriteriaEvent.IndicatorDefined;
import org.sdgcities.kernel.evidence.EvidenceKind;
import org.sdgcities.kernel.planning.PlanningEvent;
import org.sdgcities.kernel.planning.PlanningEvent.GroupNotPresent;
import org.sdgcities.kernel.planning.PlanningEvent.ParticipationActivityHeld;
import org.sdgcities.kernel.planning.PlanningEvent.PlanAdopted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanDrafted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanObjectiveSet;

/// How a city plans, and with whom.
final class PlanningRules {

  private PlanningRules() {}

  /// An activity is recorded once it has been held.
  static List<PlanningEvent> hold(HoldActivity command, Actor actor, StepInCity at, Plan plan) {
    at.mustBeDraftedBy(actor);
    unless(!command.held().isAfter(actor.today()), PlanningRule.NOT_YET, command.held());
    at.mustHaveEvidence(command.evidence());
    return List.of(
        new ParticipationActivityHeld(
            command.cycle(),
            plan.activities() + 1,
            command.kind(),
            command.title(),
            command.held(),
            command.place(),
            command.participants(),
            command.women(),
            command.accessibility(),
            command.evidence(),
            actor.id()));
  }

  /// Nobody is said not to live in the city who has taken part.
  static List<PlanningEvent> state(
      StateGroupNotPresent command, Actor actor, StepInCity at, Plan plan) {
    at.mustBeDraftedBy(actor);
    unless(
        !plan.tookPart().contains(command.group()), PlanningRule.GROUP_TOOK_PART, command.group());
    return List.of(
        new GroupNotPresent(command.cycle(), command.group(), command.reason(), actor.id()));
  }

  static List<PlanningEvent> draft(DraftPlan command, Actor actor, StepInCity at, Plan plan) {
    at.mustBeDraftedBy(actor);
    return List.of(
        new PlanDrafted(command.cycle(), plan.versions() + 1, command.vision(), actor.id()));
  }

  /// An objective answers to hot spots of the diagnosis, lies ahead, and makes its indicator
  /// better.
  static List<PlanningEvent> set(
      SetObjective command,
      Actor actor,
      StepInCity at,
      Plan plan,
      Diagnosis diagnosis,
      IndicatorDefined indicator) {
    at.mustBeDraftedBy(actor);
    for (int hotSpot : command.hotSpots()) {
      unless(diagnosis.hasHotSpot(hotSpot), PlanningRule.HOT_SPOT_UNKNOWN, hotSpot);
    }
    mustImprove(command, indicator);
    unless(
        command.year() >= actor.today().getYear(), PlanningRule.YEAR_OVER, Year.of(command.year()));
    return List.of(
        new PlanObjectiveSet(
            command.cycle(),
            plan.objectives().size() + 1,
            command.title(),
            command.hotSpots(),
            command.indicator(),
            command.baseline(),
            command.target(),
            command.year(),
            command.responsible(),
            command.budgetLine(),
            actor.id()));
  }

  /// An indicator that only describes may go either way.
  private static void mustImprove(SetObjective command, IndicatorDefined indicator) {
    String baseline = command.baseline().toPlainString();
    String target = command.target().toPlainString();
    unless(command.baseline().compareTo(command.target()) != 0, PlanningRule.NO_CHANGE, baseline);
    unless(
        !indicator.direction().isWorse(command.baseline(), command.target(), command.target()),
        PlanningRule.WRONG_DIRECTION,
        indicator.indicator(),
        baseline,
        target,
        indicator.direction());
  }

  /// The competent organ adopts a plan once, by an act that is among the step's files.
  static List<PlanningEvent> adopt(
      AdoptPlan command, Actor actor, StepInCity at, Plan plan, EvidenceFiles files) {
    at.mustBeDraftedBy(actor);
    if (plan.adopted() != null) {
      throw new Refused(PlanningRule.ADOPTED, plan.adopted());
    }
    unless(plan.versions() > 0, PlanningRule.NOT_DRAFTED);
    unless(!plan.objectives().isEmpty(), PlanningRule.NO_OBJECTIVE);
    unless(!command.adopted().isAfter(actor.today()), PlanningRule.NOT_YET, command.adopted());
    at.mustHaveEvidence(List.of(command.act()));
    unless(
        files.isOfKind(command.act(), EvidenceKind.ADOPTION_ACT),
        PlanningRule.NO_ACT,
        command.act());
    return List.of(
        new PlanAdopted(
            command.cycle(), command.organ(), command.adopted(), command.act(), actor.id()));
  }
}
