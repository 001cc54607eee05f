package org.sdgcities.query.steps;

import static org.sdgcities.query.steps.StepRows.act;
import static org.sdgcities.query.steps.StepRows.stage;

import java.time.LocalDate;
import org.sdgcities.kernel.review.ReviewEvent.ConditionClosed;
import org.sdgcities.kernel.review.ReviewEvent.StepDecided;
import org.sdgcities.kernel.review.ReviewEvent.StepRevised;
import org.sdgcities.kernel.review.StepCondition;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;

/// How a round ends, and what comes after.
final class DecisionRows {

  private DecisionRows() {}

  static void decided(StepDecided e, Recorded recorded, Rows rows) {
    LocalDate due =
        e.conditions().stream().map(StepCondition::due).min(LocalDate::compareTo).orElse(null);
    stage(e, stageAfter(e.outcome()), due, due == null ? null : DueBy.CITY, recorded, rows);
    rows.run(
        "update steps_round set outcome = ?, decided_on = ?, decided_by = ?, reasons = ?"
            + " where step = ? and round = ?",
        e.outcome(),
        recorded.day(),
        e.by(),
        new Rows.Json(e.reasons()),
        e.step(),
        e.round());
    for (StepCondition condition : e.conditions()) {
      rows.run(
          "insert into steps_condition (step, round, number, text, owner, due)"
              + " values (?, ?, ?, ?, ?, ?)",
          e.step(),
          e.round(),
          condition.number(),
          condition.text(),
          condition.owner(),
          condition.due());
    }
    act(e, "DECIDED", e.outcome().name(), recorded, rows, e.by());
  }

  private static StepStage stageAfter(StepOutcome outcome) {
    return switch (outcome) {
      case ACCEPTED -> StepStage.ACCEPTED;
      case CONDITIONAL -> StepStage.CONDITIONAL;
      case RETURNED -> StepStage.RETURNED;
      case NOT_ACCEPTED -> StepStage.NOT_ACCEPTED;
    };
  }

  static void revised(StepRevised e, Recorded recorded, Rows rows) {
    stage(e, StepStage.DRAFT, null, null, recorded, rows);
    rows.run(
        "insert into steps_answer (step, round, criterion, answer)"
            + " select ?, ?, a.criterion, a.answer from unnest(?, ?) a (criterion, answer)",
        e.step(),
        e.round(),
        e.answers().keySet(),
        e.answers().values());
    act(e, "REVISED", null, recorded, rows, e.by());
  }

  /// The last condition that is closed makes a conditional acceptance a plain one.
  static void closed(ConditionClosed e, Recorded recorded, Rows rows) {
    rows.run(
        "update steps_condition c set closed_on = ?, closed_by = ?, note = ? from steps_step s"
            + " where c.step = ? and c.number = ? and s.step = c.step and s.round = c.round",
        recorded.day(),
        e.by(),
        e.note(),
        e.step(),
        e.condition());
    rows.run(
        "update steps_step s set position = ?, due = o.due,"
            + " due_by = case when o.due is null then null else due_by end,"
            + " since = case when o.due is null then ?::date else since end,"
            + " stage = case when o.due is null then 'ACCEPTED' else stage end"
            + " from (select min(c.due) due from steps_condition c join steps_step t"
            + "  on t.step = c.step and t.round = c.round"
            + "  where c.step = ? and c.closed_on is null) o where s.step = ?",
        recorded.position(),
        recorded.day(),
        e.step(),
        e.step());
    act(e, "CONDITION_CLOSED", Integer.toString(e.condition()), recorded, rows, e.by());
  }
}
