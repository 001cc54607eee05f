package org.sdgcities.query.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.query.steps.StepRow;

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

  public enum Kind {
    ENROL,
    OPEN_CYCLE,
    SIGN,
    SUBMIT,
    ANSWER,
    REVISE,
    MEET_CONDITIONS,
    SIGN_APPLICATION,
    ASSIGN_REVIEWERS,
    REVIEW,
    DECIDE
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
