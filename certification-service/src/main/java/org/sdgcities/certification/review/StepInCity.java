package org.sdgcities.certification.review;

import org.sdgcities.certification.city.City;
import org.sdgcities.certification.criteria.Published;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.kernel.city.Profile;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.cycle.CycleEvent.CycleOpened;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// A step with what surrounds it: its city's lab and hub, the criteria it is judged by, and whether
/// the step before it has been accepted.
public record StepInCity(
    StepRef step,
    StepState state,
    City city,
    Criteria criteria,
    Profile profile,
    boolean formerIsAccepted) {

  /// @throws Refused if there is no such city or cycle
  public static StepInCity find(Facts facts, StepRef step) {
    City city = facts.of(City.FOLD, step.city());
    city.labScope(step.city());
    CycleOpened cycle = City.findCycle(facts, step.cycle());
    return new StepInCity(
        step,
        facts.of(StepState.FOLD, step),
        city,
        Published.find(facts, cycle.criteria()),
        cycle.profile(),
        step.step()
            .former()
            .map(former -> facts.of(StepState.FOLD, StepRef.of(step.cycle(), former)))
            .map(StepState::isAccepted)
            .orElse(true));
  }

  public Stage stage() {
    return state.stage();
  }

  public Scope lab() {
    return city.labScope(step.city());
  }

  public Scope hub() {
    return city.hubScope(step.city());
  }

  /// What every change of content asks first: the lab's people, and a step that is being drafted.
  ///
  /// @throws Refused otherwise
  public void mustBeDraftedBy(Actor actor) {
    actor.mustHoldEither(Role.LAB_EDITOR, Role.LAB_LEAD, lab());
    Refused.unless(state.isDraft(), ReviewRule.LOCKED, stage().getClass());
  }

  /// @throws Refused if the step has no such criterion
  void mustHaveCriterion(CriterionId id) {
    Refused.unless(
        criteria.of(step.step()).stream().anyMatch(criterion -> criterion.id().equals(id)),
        ReviewRule.CRITERION_UNKNOWN,
        step.step().number(),
        id);
  }

  /// @throws Refused if a file number is not one of the step's
  public void mustHaveEvidence(Iterable<Integer> numbers) {
    for (int number : numbers) {
      Refused.unless(
          number >= 1 && number <= state.evidence(), ReviewRule.EVIDENCE_UNKNOWN, number);
    }
  }
}
