package org.sdgcities.query.steps;

/// Where a step stands.
public enum StepStage {
  NOT_STARTED,
  DRAFT,
  SUBMITTED,
  UNDER_REVIEW,
  /// The city is asked; the clock of the hub stands still.
  CLARIFICATION,
  REVIEWED,
  ACCEPTED,
  CONDITIONAL,
  RETURNED,
  NOT_ACCEPTED,
  WITHDRAWN;

  /// @return whether certification, and the next step, may rest on it
  public boolean accepted() {
    return this == ACCEPTED || this == CONDITIONAL;
  }

  /// @return whether somebody of the hub or the global hub works on it, or waits for the city
  public boolean inReview() {
    return switch (this) {
      case SUBMITTED, UNDER_REVIEW, CLARIFICATION, REVIEWED -> true;
      default -> false;
    };
  }

  /// @return the class of the mark that pages show it by
  public String mark() {
    return switch (this) {
      case ACCEPTED -> "done";
      case DRAFT -> "doing";
      case SUBMITTED, UNDER_REVIEW, CLARIFICATION, REVIEWED, CONDITIONAL -> "waiting";
      case RETURNED, NOT_ACCEPTED -> "stopped";
      case NOT_STARTED, WITHDRAWN -> "idle";
    };
  }
}
