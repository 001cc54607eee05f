package org.sdgcities.certification.review;

import static org.sdgcities.certification.decision.Refused.unless;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.review.ReviewCommand.CloseCondition;
import org.sdgcities.certification.review.ReviewCommand.ModerateStep;
import org.sdgcities.certification.review.ReviewCommand.NewCondition;
import org.sdgcities.certification.review.ReviewCommand.ReopenStep;
import org.sdgcities.certification.review.Stage.Conditional;
import org.sdgcities.certification.review.Stage.Review;
import org.sdgcities.certification.review.Stage.Reviewed;
import org.sdgcities.kernel.review.ReviewEvent;
import org.sdgcities.kernel.review.ReviewEvent.ConditionClosed;
import org.sdgcities.kernel.review.ReviewEvent.StepDecided;
import org.sdgcities.kernel.review.ReviewEvent.StepReopened;
import org.sdgcities.kernel.review.StepCondition;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// How the global knowledge hub decides on a reviewed step, and what comes after a decision.
final class ModerationRules {

  private ModerationRules() {}

  static List<ReviewEvent> decide(ModerateStep command, Actor actor, StepInCity at) {
    actor.mustHold(Role.GLOBAL_MODERATOR, Scope.GLOBAL);
    if (!(at.stage() instanceof Reviewed(Review review))) {
      throw new Refused(ReviewRule.NOT_AT_THIS_STAGE, at.stage().getClass());
    }
    unless(
        !review.reviewers().contains(actor.id()) && !at.state().labSide().contains(actor.id()),
        ReviewRule.REVIEWER_MODERATES);
    StepOutcome outcome = command.outcome();
    unless(
        outcome == StepOutcome.ACCEPTED || !command.reasons().isEmpty(), ReviewRule.REASON_MISSING);
    int rounds = at.criteria().clocks().rounds();
    unless(
        outcome != StepOutcome.RETURNED || at.state().tries() < rounds,
        ReviewRule.ROUNDS_USED_UP,
        rounds);
    unless(
        (outcome == StepOutcome.CONDITIONAL) == !command.conditions().isEmpty(),
        ReviewRule.CONDITION_MISSING);
    return List.of(
        new StepDecided(
            command.step(),
            at.state().rounds(),
            outcome,
            command.reasons(),
            numbered(command.conditions(), actor.today(), at),
            actor.id()));
  }

  private static List<StepCondition> numbered(
      List<NewCondition> conditions, LocalDate today, StepInCity at) {
    LocalDate last = today.plusDays(at.criteria().clocks().conditionDays());
    List<StepCondition> numbered = new ArrayList<>();
    for (NewCondition condition : conditions) {
      unless(
          condition.due().isAfter(today) && !condition.due().isAfter(last),
          ReviewRule.CONDITION_TOO_LATE,
          last);
      numbered.add(
          new StepCondition(
              numbered.size() + 1, condition.text(), condition.owner(), condition.due()));
    }
    return numbered;
  }

  /// A reviewer of the hub confirms that a condition has been met.
  static List<ReviewEvent> close(CloseCondition command, Actor actor, StepInCity at) {
    actor.mustHold(Role.HUB_REVIEWER, at.hub());
    ReviewRules.mustBeFitToReview(actor.id(), actor.person(), actor, at);
    if (!(at.stage() instanceof Conditional conditional)) {
      throw new Refused(ReviewRule.NOT_AT_THIS_STAGE, at.stage().getClass());
    }
    unless(
        conditional.open().stream()
            .anyMatch(condition -> condition.number() == command.condition()),
        ReviewRule.CONDITION_UNKNOWN,
        command.condition());
    return List.of(
        new ConditionClosed(command.step(), command.condition(), command.note(), actor.id()));
  }

  /// The global hub opens an accepted step again because something material has changed.
  static List<ReviewEvent> reopen(ReopenStep command, Actor actor, StepInCity at) {
    actor.mustHold(Role.GLOBAL_MODERATOR, Scope.GLOBAL);
    unless(at.state().isAccepted(), ReviewRule.NOT_AT_THIS_STAGE, at.stage().getClass());
    return List.of(new StepReopened(command.step(), command.reason(), actor.id()));
  }
}
