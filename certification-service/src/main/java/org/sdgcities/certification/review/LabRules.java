package org.sdgcities.certification.review;

import static org.sdgcities.certification.decision.Refused.unless;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.review.ReviewCommand.AnswerClarification;
import org.sdgcities.certification.review.ReviewCommand.OpenStep;
import org.sdgcities.certification.review.ReviewCommand.ReviseStep;
import org.sdgcities.certification.review.ReviewCommand.SignStep;
import org.sdgcities.certification.review.ReviewCommand.SubmitStep;
import org.sdgcities.certification.review.ReviewCommand.WithdrawStep;
import org.sdgcities.certification.review.Stage.Clarification;
import org.sdgcities.certification.review.Stage.Draft;
import org.sdgcities.certification.review.Stage.NotStarted;
import org.sdgcities.certification.review.Stage.Returned;
import org.sdgcities.certification.review.Stage.Withdrawn;
import org.sdgcities.kernel.criteria.Criterion;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.review.ReviewEvent;
import org.sdgcities.kernel.review.ReviewEvent.ClarificationAnswered;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;
import org.sdgcities.kernel.review.ReviewEvent.StepRevised;
import org.sdgcities.kernel.review.ReviewEvent.StepSigned;
import org.sdgcities.kernel.review.ReviewEvent.StepSubmitted;
import org.sdgcities.kernel.review.ReviewEvent.StepWithdrawn;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// What the city does on a step's way: open, sign, submit, answer, revise, withdraw.
final class LabRules {

  private LabRules() {}

  static List<ReviewEvent> open(OpenStep command, Actor actor, StepInCity at) {
    actor.mustHoldEither(Role.LAB_EDITOR, Role.LAB_LEAD, at.lab());
    unless(
        at.stage() instanceof NotStarted || at.stage() instanceof Withdrawn,
        ReviewRule.NOT_AT_THIS_STAGE,
        at.stage().getClass());
    return List.of(new StepOpened(command.step(), actor.id()));
  }

  static List<ReviewEvent> sign(SignStep command, Actor actor, StepInCity at) {
    actor.mustHold(Role.CITY_AUTHORITY, Scope.of(command.step().city()));
    unless(at.stage() instanceof Draft, ReviewRule.NOT_AT_THIS_STAGE, at.stage().getClass());
    mustBeComplete(at);
    return List.of(new StepSigned(command.step(), at.state().manifest().digest(), actor.id()));
  }

  static List<ReviewEvent> submit(SubmitStep command, Actor actor, StepInCity at) {
    actor.mustHold(Role.LAB_LEAD, at.lab());
    if (!(at.stage() instanceof Draft draft)) {
      throw new Refused(ReviewRule.NOT_AT_THIS_STAGE, at.stage().getClass());
    }
    mustBeComplete(at);
    command
        .step()
        .step()
        .former()
        .ifPresent(
            former -> unless(at.formerIsAccepted(), ReviewRule.FORMER_STEP_OPEN, former.number()));
    Stage.Signature signature = draft.signature();
    if (signature == null || !signature.manifest().equals(at.state().manifest().digest())) {
      throw new Refused(ReviewRule.NOT_SIGNED);
    }
    unless(!signature.by().equals(actor.id()), ReviewRule.SIGNER_SUBMITS);
    return List.of(
        new StepSubmitted(
            command.step(),
            at.state().rounds() + 1,
            signature.manifest(),
            signature.by(),
            actor.id()));
  }

  private static void mustBeComplete(StepInCity at) {
    List<String> missing = new ArrayList<>();
    for (Criterion criterion : at.criteria().of(at.step().step())) {
      if (!criterion.gaps(at.profile(), at.state().tally()).isEmpty()) {
        missing.add(criterion.id().value());
      }
    }
    unless(missing.isEmpty(), ReviewRule.INCOMPLETE, String.join(", ", missing));
  }

  static List<ReviewEvent> answer(AnswerClarification command, Actor actor, StepInCity at) {
    actor.mustHold(Role.LAB_LEAD, at.lab());
    if (!(at.stage() instanceof Clarification asked)) {
      throw new Refused(ReviewRule.NOT_AT_THIS_STAGE, at.stage().getClass());
    }
    int questions = asked.questions().size();
    unless(command.answers().size() == questions, ReviewRule.ANSWERS_INCOMPLETE, questions);
    long stood = ChronoUnit.DAYS.between(asked.asked(), actor.today());
    LocalDate due = asked.review().due().plusDays(stood);
    return List.of(
        new ClarificationAnswered(
            command.step(), at.state().rounds(), command.answers(), due, actor.id()));
  }

  static List<ReviewEvent> revise(ReviseStep command, Actor actor, StepInCity at) {
    actor.mustHold(Role.LAB_LEAD, at.lab());
    if (!(at.stage() instanceof Returned returned)) {
      throw new Refused(ReviewRule.NOT_AT_THIS_STAGE, at.stage().getClass());
    }
    for (CriterionId answered : command.answers().keySet()) {
      at.mustHaveCriterion(answered);
    }
    Set<CriterionId> unanswered = new TreeSet<>(returned.unmet());
    unanswered.removeAll(command.answers().keySet());
    unless(
        unanswered.isEmpty(),
        ReviewRule.FINDING_UNANSWERED,
        String.join(", ", unanswered.stream().map(Objects::toString).toList()));
    return List.of(
        new StepRevised(
            command.step(), at.state().rounds() + 1, new TreeMap<>(command.answers()), actor.id()));
  }

  static List<ReviewEvent> withdraw(WithdrawStep command, Actor actor, StepInCity at) {
    actor.mustHold(Role.LAB_LEAD, at.lab());
    boolean open =
        switch (at.stage()) {
          // What was returned is revised, or left; otherwise its findings could be shaken off.
          case NotStarted _,
              Withdrawn _,
              Stage.Returned _,
              Stage.Accepted _,
              Stage.Conditional _,
              Stage.NotAccepted _ ->
              false;
          default -> true;
        };
    unless(open, ReviewRule.NOT_AT_THIS_STAGE, at.stage().getClass());
    return List.of(new StepWithdrawn(command.step(), command.reason(), actor.id()));
  }
}
