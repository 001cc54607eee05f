package org.sdgcities.query.desk;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.query.steps.StepRow;
import org.sdgcities.query.steps.StepStage;

/// Something that waits for the viewer.
///
/// @param step null if it is about the city as a whole
/// @param page where it is done
public record Task(
    Kind kind,
    String city,
    Words names,
    @Nullable StepRow step,
    @Nullable LocalDate due,
    String page) {

  static final Comparator<Task> BY_DUE =
      Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Task::city)
          .thenComparingInt(task -> task.step() == null ? 0 : task.step().name().number());

  public enum Kind {
    ENROL,
    OPEN_CYCLE,
    ANSWER,
    REVISE,
    SIGN,
    SUBMIT,
    MEET_CONDITIONS,
    COMPLETE,
    BEGIN,
    SIGN_APPLICATION,
    ASSIGN_REVIEWERS,
    REVIEW,
    DECIDE
  }

  /// @return what waits for the viewer at a step of his city, or null
  static @Nullable Kind kindOf(CitySide side, StepRow step, StepActs may) {
    if (may.answer()) {
      return Kind.ANSWER;
    }
    if (may.revise()) {
      return Kind.REVISE;
    }
    if (may.sign() && may.beforeSigning().isEmpty() && step.signedBy() == null) {
      return Kind.SIGN;
    }
    if (may.submit() && may.beforeSubmitting().isEmpty()) {
      return Kind.SUBMIT;
    }
    if (side.drafts() && step.stage() == StepStage.CONDITIONAL) {
      return Kind.MEET_CONDITIONS;
    }
    if (may.edit() && !may.beforeSigning().isEmpty()) {
      return Kind.COMPLETE;
    }
    return may.open()
            && step.stage() == StepStage.NOT_STARTED
            && !may.beforeSubmitting().contains(StepActs.Obstacle.FORMER_STEP_OPEN)
        ? Kind.BEGIN
        : null;
  }

  static Task ofCity(Kind kind, StepRow step, Words names) {
    return new Task(kind, step.city(), names, step, step.due(), "/desk/" + step.step());
  }

  static Task ofReview(Kind kind, StepRow step, Words names) {
    return new Task(kind, step.city(), names, step, step.due(), "/reviews/" + step.step());
  }

  public boolean overdue(LocalDate today) {
    return due != null && due.isBefore(today);
  }
}
