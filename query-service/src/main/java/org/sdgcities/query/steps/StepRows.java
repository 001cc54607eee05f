package org.sdgcities.query.steps;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.ReviewEvent;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;

/// What most acts on a step change alike.
final class StepRows {

  private static final String STAGE =
      "update steps_step set stage = ?, since = ?, due = ?, due_by = ?, signed_by = null,"
          + " signed_on = null, position = ? where step = ?";

  private StepRows() {}

  /// Of two changes of the same columns of a step, the later one says it all. The step is named
  /// last.
  static @Nullable Object @Nullable [] later(@Nullable Object[] earlier, @Nullable Object[] later) {
    return Objects.equals(earlier[earlier.length - 1], later[later.length - 1]) ? later : null;
  }

  /// Brings the step to a stage; a signature does not outlast it.
  static void stage(
      ReviewEvent e,
      StepStage stage,
      @Nullable LocalDate due,
      @Nullable DueBy dueBy,
      Recorded recorded,
      Rows rows) {
    rows.run(STAGE, stage, recorded.day(), due, dueBy, recorded.position(), e.step());
  }

  /// Notes the act in the history of the step.
  ///
  /// @param about what the act says besides, or null
  static void act(
      ReviewEvent e,
      String kind,
      @Nullable String about,
      Recorded recorded,
      Rows rows,
      PersonId by) {
    rows.run(
        "insert into steps_act (position, step, round, on_day, kind, by_person, about)"
            + " select ?, step, round, ?::date, ?, ?, ? from steps_step where step = ?",
        recorded.position(),
        recorded.day(),
        kind,
        by,
        about,
        e.step());
  }
}
