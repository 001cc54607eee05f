package org.sdgcities.query.steps;

import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.criteria.Tally.Count;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.progress.Counting;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;

/// What is recorded for a step, and what that counts.
final class ContentRows {

  private static final String ADD =
      "insert into steps_content (position, step, kind, on_day, by_person, document)"
          + " values (?, ?, ?, ?, ?, ?)";

  private static final String COUNT =
      "insert into steps_tally (step, measure, item) values (?, ?, ?) on conflict do nothing";

  private static final String DISCOUNT =
      "delete from steps_tally where step = ? and measure = ? and item = ?";

  /// A change of the content makes the signature void.
  private static final String TOUCH =
      "update steps_step set position = ?, signed_by = null, signed_on = null where step = ?";

  private ContentRows() {}

  static void project(Event event, PersonId by, Recorded recorded, Rows rows) {
    String step = stepOf(event);
    rows.runApart(
        "steps_content",
        ADD,
        recorded.position(),
        step,
        event.getClass().getSimpleName(),
        recorded.day(),
        by,
        new Rows.Json(event));
    for (Count count : Counting.countsOf(event)) {
      rows.runApart(
          "steps_tally",
          count.counts() ? COUNT : DISCOUNT,
          step,
          count.measure().name(),
          count.item());
    }
    rows.runWithLast(TOUCH, StepRows::later, recorded.position(), step);
  }

  /// Every event of a step's content carries the tag of that step.
  private static String stepOf(Event event) {
    return event.tags().stream()
        .filter(tag -> tag.key().equals("step"))
        .map(Tag::value)
        .findFirst()
        .orElseThrow();
  }
}
