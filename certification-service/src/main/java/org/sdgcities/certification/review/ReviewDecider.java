package org.sdgcities.certification.review;

import java.util.List;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.people.Person;
import org.sdgcities.certification.review.ReviewCommand.AnswerClarification;
import org.sdgcities.certification.review.ReviewCommand.AssignReviewers;
import org.sdgcities.certification.review.ReviewCommand.CloseCondition;
import org.sdgcities.certification.review.ReviewCommand.CompleteReview;
import org.sdgcities.certification.review.ReviewCommand.ModerateStep;
import org.sdgcities.certification.review.ReviewCommand.OpenStep;
import org.sdgcities.certification.review.ReviewCommand.RecordFinding;
import org.sdgcities.certification.review.ReviewCommand.RejectIncomplete;
import org.sdgcities.certification.review.ReviewCommand.ReopenStep;
import org.sdgcities.certification.review.ReviewCommand.RequestClarification;
import org.sdgcities.certification.review.ReviewCommand.ReviseStep;
import org.sdgcities.certification.review.ReviewCommand.SignStep;
import org.sdgcities.certification.review.ReviewCommand.SubmitStep;
import org.sdgcities.certification.review.ReviewCommand.WithdrawStep;
import org.sdgcities.kernel.review.ReviewEvent;

/// Gathers the facts for decisions on a step's way.
public final class ReviewDecider implements Decider<ReviewCommand> {

  @Override
  public Class<ReviewCommand> commands() {
    return ReviewCommand.class;
  }

  @Override
  public List<ReviewEvent> decide(ReviewCommand command, Facts facts) {
    StepInCity at = StepInCity.find(facts, command.step());
    Actor actor = Actor.askingOnACase(facts);
    return switch (command) {
      case OpenStep c -> LabRules.open(c, actor, at);
      case SignStep c -> LabRules.sign(c, actor, at);
      case SubmitStep c -> LabRules.submit(c, actor, at);
      case AnswerClarification c -> LabRules.answer(c, actor, at);
      case ReviseStep c -> LabRules.revise(c, actor, at);
      case WithdrawStep c -> LabRules.withdraw(c, actor, at);
      case RejectIncomplete c -> ReviewRules.rejectIncomplete(c, actor, at);
      case AssignReviewers c ->
          ReviewRules.assign(c, actor, at, facts.of(Person.FOLD, c.reviewers()));
      case RequestClarification c -> ReviewRules.ask(c, actor, at);
      case RecordFinding c -> ReviewRules.find(c, actor, at);
      case CompleteReview c -> ReviewRules.complete(c, actor, at);
      case ModerateStep c -> ModerationRules.decide(c, actor, at);
      case CloseCondition c -> ModerationRules.close(c, actor, at);
      case ReopenStep c -> ModerationRules.reopen(c, actor, at);
    };
  }
}
