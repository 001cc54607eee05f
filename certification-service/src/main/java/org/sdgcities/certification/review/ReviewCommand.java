package org.sdgcities.certification.review;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Finding;
import org.sdgcities.kernel.review.Reason;
import org.sdgcities.kernel.review.StepOutcome;

/// What can be asked on a step's way.
public sealed interface ReviewCommand extends org.sdgcities.certification.decision.Command {

  StepRef step();

  @Override
  default String routingKey() {
    return step().city().value();
  }

  @Override
  default Subject subject() {
    return step();
  }

  @Command(namespace = "sdg", name = "OpenStep")
  record OpenStep(StepRef step) implements ReviewCommand {}

  /// The city's authority signs what the step holds.
  @Command(namespace = "sdg", name = "SignStep")
  record SignStep(StepRef step) implements ReviewCommand {}

  @Command(namespace = "sdg", name = "SubmitStep")
  record SubmitStep(StepRef step) implements ReviewCommand {}

  /// @param gaps what is missing
  @Command(namespace = "sdg", name = "RejectIncomplete")
  record RejectIncomplete(StepRef step, List<String> gaps) implements ReviewCommand {

    public RejectIncomplete {
      gaps = texts(gaps);
    }
  }

  @Command(namespace = "sdg", name = "AssignReviewers")
  record AssignReviewers(StepRef step, List<PersonId> reviewers) implements ReviewCommand {

    public AssignReviewers {
      reviewers = List.copyOf(reviewers);
    }
  }

  @Command(namespace = "sdg", name = "RequestClarification")
  record RequestClarification(StepRef step, List<String> questions) implements ReviewCommand {

    public RequestClarification {
      questions = texts(questions);
    }
  }

  /// @param answers in the order of the questions
  @Command(namespace = "sdg", name = "AnswerClarification")
  record AnswerClarification(StepRef step, List<String> answers) implements ReviewCommand {

    public AnswerClarification {
      answers = texts(answers);
    }
  }

  /// @param evidence numbers of the files it rests on
  @Command(namespace = "sdg", name = "RecordFinding")
  record RecordFinding(
      StepRef step,
      CriterionId criterion,
      Finding finding,
      String rationale,
      List<Integer> evidence)
      implements ReviewCommand {

    public RecordFinding {
      rationale = Shape.text(rationale, 4000);
      evidence = List.copyOf(evidence);
    }
  }

  /// @param note how findings that differ from another reviewer's were reconciled, or null
  @Command(namespace = "sdg", name = "CompleteReview")
  record CompleteReview(StepRef step, StepOutcome recommendation, @Nullable String note)
      implements ReviewCommand {

    public CompleteReview {
      note = note == null || note.isBlank() ? null : Shape.text(note, 4000);
    }
  }

  /// @param reasons required unless the step is accepted without conditions
  @Command(namespace = "sdg", name = "ModerateStep")
  record ModerateStep(
      StepRef step, StepOutcome outcome, List<Reason> reasons, List<NewCondition> conditions)
      implements ReviewCommand {

    public ModerateStep {
      reasons = List.copyOf(reasons);
      conditions = List.copyOf(conditions);
    }
  }

  /// @param owner who does it
  /// @param due last day
  record NewCondition(String text, String owner, LocalDate due) {}

  /// @param answers to each criterion that was not met
  @Command(namespace = "sdg", name = "ReviseStep")
  record ReviseStep(StepRef step, Map<CriterionId, String> answers) implements ReviewCommand {

    public ReviseStep {
      Map<CriterionId, String> copy = new TreeMap<>();
      answers.forEach((criterion, answer) -> copy.put(criterion, Shape.text(answer, 4000)));
      answers = Collections.unmodifiableMap(copy);
    }
  }

  @Command(namespace = "sdg", name = "CloseCondition")
  record CloseCondition(StepRef step, int condition, String note) implements ReviewCommand {

    public CloseCondition {
      note = Shape.text(note, 2000);
    }
  }

  @Command(namespace = "sdg", name = "ReopenStep")
  record ReopenStep(StepRef step, String reason) implements ReviewCommand {

    public ReopenStep {
      reason = Shape.text(reason, 2000);
    }
  }

  @Command(namespace = "sdg", name = "WithdrawStep")
  record WithdrawStep(StepRef step, String reason) implements ReviewCommand {

    public WithdrawStep {
      reason = Shape.text(reason, 2000);
    }
  }

  private static List<String> texts(List<String> texts) {
    if (texts.isEmpty()) {
      throw new InvalidValue("list.empty");
    }
    return texts.stream().map(text -> Shape.text(text, 2000)).toList();
  }
}
