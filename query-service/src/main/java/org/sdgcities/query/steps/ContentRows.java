package org.sdgcities.query.steps;

import java.util.List;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.criteria.Tally.Count;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.progress.Counting;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;

/// What is recorded for a step, and what that counts.
final class ContentRows {

  /// A change of the content makes the signature void.
  private static final String ADD =
      "with added as (insert into steps_content (position, step, kind, on_day, by_person, document)"
          + " values (?, ?, ?, ?, ?, ?)),"
          + " counted as (insert into steps_tally (step, measure, item)"
          + "  select ?, c.measure, c.item from unnest(?, ?) c (measure, item)"
          + "  on conflict do nothing),"
          + " discounted as (delete from steps_tally t using unnest(?, ?) c (measure, item)"
          + "  where t.step = ? and t.measure = c.measure and t.item = c.item)"
          + " update steps_step set position = ?, signed_by = null, signed_on = null where step = ?";

  private ContentRows() {}

  static void project(Event event, PersonId by, Recorded recorded, Rows rows) {
    String step = stepOf(event);
    List<Count> counts = Counting.countsOf(event);
    List<Count> counted = counts.stream().filter(Count::counts).toList();
    List<Count> discounted = counts.stream().filter(count -> !count.counts()).toList();
    rows.run(
        ADD,
        recorded.position(),
        step,
        event.getClass().getSimpleName(),
        recorded.day(),
        by,
        new Rows.Json(event),
        step,
        measures(counted),
        items(counted),
        measures(discounted),
        items(discounted),
        step,
        recorded.position(),
        step);
  }

  /// Every event of a step's content carries the tag of that step.
  private static String stepOf(Event event) {
    return event.tags().stream()
        .filter(tag -> tag.key().equals("step"))
        .map(Tag::value)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> measures(List<Count> counts) {
    return counts.stream().map(count -> count.measure().name()).toList();
  }

  private static List<String> items(List<Count> counts) {
    return counts.stream().map(Count::item).toList();
  }
}
