package org.sdgcities.query.desk;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.query.steps.StepRow;
import org.sdgcities.query.steps.StepStage;

/// What the viewer may do about a step for his city. It only decides what a page offers; whether it
/// is done, the log decides.
///
/// @param edit whether he may change what the step holds
/// @param observe whether he may record figures; a city goes on observing after acceptance
/// @param beforeSigning what is still in the way of a signature
/// @param beforeSubmitting what is still in the way of a submission
public record StepActs(
    boolean open,
    boolean edit,
    boolean observe,
    boolean sign,
    boolean submit,
    boolean answer,
    boolean revise,
    boolean withdraw,
    boolean appeal,
    List<Obstacle> beforeSigning,
    List<Obstacle> beforeSubmitting) {

  /// Why something cannot be done yet.
  public enum Obstacle {
    INCOMPLETE,
    FORMER_STEP_OPEN,
    NOT_SIGNED,
    YOU_SIGNED
  }

  /// @param complete whether all that the criteria ask for is there
  /// @param former the step before, or null for the first
  static StepActs of(
      CitySide side, StepRow step, boolean complete, @Nullable StepRow former, PersonId viewer) {
    StepStage stage = step.stage();
    boolean draft = stage == StepStage.DRAFT;
    return new StepActs(
        side.drafts() && (stage == StepStage.NOT_STARTED || stage == StepStage.WITHDRAWN),
        side.drafts() && draft,
        side.drafts() && (draft || (stage.accepted() && step.name() == Step.DIAGNOSIS)),
        side.signs() && draft,
        side.leads() && draft,
        side.leads() && stage == StepStage.CLARIFICATION,
        side.leads() && stage == StepStage.RETURNED,
        side.leads() && (draft || stage.inReview()),
        side.leads() && stage == StepStage.NOT_ACCEPTED,
        complete ? List.of() : List.of(Obstacle.INCOMPLETE),
        beforeSubmitting(step, complete, former, viewer));
  }

  private static List<Obstacle> beforeSubmitting(
      StepRow step, boolean complete, @Nullable StepRow former, PersonId viewer) {
    List<Obstacle> obstacles = new ArrayList<>();
    if (!complete) {
      obstacles.add(Obstacle.INCOMPLETE);
    }
    if (former != null && !former.stage().accepted()) {
      obstacles.add(Obstacle.FORMER_STEP_OPEN);
    }
    if (step.signedBy() == null) {
      obstacles.add(Obstacle.NOT_SIGNED);
    } else if (step.signedBy().equals(viewer)) {
      obstacles.add(Obstacle.YOU_SIGNED);
    }
    return obstacles;
  }

  /// @return whether there is anything he may do about the step as a whole
  public boolean any() {
    return open || sign || submit || answer || revise || withdraw || appeal;
  }
}
