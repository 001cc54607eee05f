package org.sdgcities.query.cases;

import org.sdgcities.kernel.review.ReviewEvent;
import org.sdgcities.kernel.review.ReviewEvent.StepDecided;
import org.sdgcities.kernel.review.ReviewEvent.StepReopened;
import org.sdgcities.kernel.review.ReviewEvent.StepRevised;
import org.sdgcities.kernel.review.ReviewEvent.StepWithdrawn;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;

/// Which decisions on steps stand, and so can be appealed against.
final class StepRows {

  private StepRows() {}

  static void project(ReviewEvent event, Recorded recorded, Rows rows) {
    switch (event) {
      case StepDecided e ->
          rows.run(
              "insert into cases_step (city, cycle, step, outcome, decided_on)"
                  + " values (?, ?, ?, ?, ?) on conflict (city, cycle, step) do update"
                  + " set outcome = excluded.outcome, decided_on = excluded.decided_on",
              e.step().city(),
              e.step().cycle().number(),
              e.step().step(),
              e.outcome(),
              recorded.day());
      case StepRevised e -> remove(e, rows);
      case StepReopened e -> remove(e, rows);
      case StepWithdrawn e -> remove(e, rows);
      default -> {}
    }
  }

  private static void remove(ReviewEvent e, Rows rows) {
    rows.run(
        "delete from cases_step where city = ? and cycle = ? and step = ?",
        e.step().city(),
        e.step().cycle().number(),
        e.step().step());
  }
}
