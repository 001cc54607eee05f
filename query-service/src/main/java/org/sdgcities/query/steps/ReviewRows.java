package org.sdgcities.query.steps;

import static org.sdgcities.query.steps.StepRows.act;
import static org.sdgcities.query.steps.StepRows.stage;

import org.sdgcities.kernel.review.ReviewEvent;
import org.sdgcities.kernel.review.ReviewEvent.ClarificationAnswered;
import org.sdgcities.kernel.review.ReviewEvent.ClarificationRequested;
import org.sdgcities.kernel.review.ReviewEvent.ConditionClosed;
import org.sdgcities.kernel.review.ReviewEvent.FindingRecorded;
import org.sdgcities.kernel.review.ReviewEvent.ReviewCompleted;
import org.sdgcities.kernel.review.ReviewEvent.ReviewersAssigned;
import org.sdgcities.kernel.review.ReviewEvent.StepDecided;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;
import org.sdgcities.kernel.review.ReviewEvent.StepReopened;
import org.sdgcities.kernel.review.ReviewEvent.StepRevised;
import org.sdgcities.kernel.review.ReviewEvent.StepSigned;
import org.sdgcities.kernel.review.ReviewEvent.StepSubmitted;
import org.sdgcities.kernel.review.ReviewEvent.StepWithdrawn;
import org.sdgcities.kernel.review.ReviewEvent.SubmissionIncomplete;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;

/// The way of a step through its rounds.
final class ReviewRows {

  /// Days of the criteria that the cycle is pinned to.
  private static final String DAYS =
      "(select k.%s from steps_cycle y join steps_criteria k on k.version = y.criteria"
          + " where y.cycle = s.cycle)";

  private ReviewRows() {}

  static void project(ReviewEvent event, Recorded recorded, Rows rows) {
    switch (event) {
      case StepOpened e -> {
        stage(e, StepStage.DRAFT, null, null, recorded, rows);
        act(e, "OPENED", null, recorded, rows, e.by());
      }
      case StepSigned e -> {
        rows.run(
            "update steps_step set signed_by = ?, signed_on = ?, position = ? where step = ?",
            e.by(),
            recorded.day(),
            recorded.position(),
            e.step());
        act(e, "SIGNED", null, recorded, rows, e.by());
      }
      case StepSubmitted e -> submitted(e, recorded, rows);
      case SubmissionIncomplete e -> incomplete(e, recorded, rows);
      case ReviewersAssigned e -> assigned(e, recorded, rows);
      case ClarificationRequested e -> asked(e, recorded, rows);
      case ClarificationAnswered e -> answered(e, recorded, rows);
      case FindingRecorded e -> found(e, recorded, rows);
      case ReviewCompleted e -> completed(e, recorded, rows);
      case StepDecided e -> DecisionRows.decided(e, recorded, rows);
      case StepRevised e -> DecisionRows.revised(e, recorded, rows);
      case ConditionClosed e -> DecisionRows.closed(e, recorded, rows);
      case StepReopened e -> {
        stage(e, StepStage.DRAFT, null, null, recorded, rows);
        rows.run("update steps_step set tries = 0 where step = ?", e.step());
        act(e, "REOPENED", e.reason(), recorded, rows, e.by());
      }
      case StepWithdrawn e -> {
        rows.run(
            "update steps_step set tries = tries - 1 where step = ? and stage <> 'DRAFT'",
            e.step());
        stage(e, StepStage.WITHDRAWN, null, null, recorded, rows);
        act(e, "WITHDRAWN", e.reason(), recorded, rows, e.by());
      }
    }
  }

  private static void submitted(StepSubmitted e, Recorded recorded, Rows rows) {
    rows.run(
        "update steps_step s set stage = 'SUBMITTED', since = ?, round = ?, tries = tries + 1,"
            + " due = ?::date + "
            + DAYS.formatted("completeness_days")
            + ", due_by = 'HUB', signed_by = null, signed_on = null, position = ? where step = ?",
        recorded.day(),
        e.round(),
        recorded.day(),
        recorded.position(),
        e.step());
    rows.run(
        "insert into steps_round (step, round, submitted_on, submitted_by, signed_by, manifest)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (step, round) do update set"
            + " submitted_on = excluded.submitted_on, submitted_by = excluded.submitted_by,"
            + " signed_by = excluded.signed_by, manifest = excluded.manifest",
        e.step(),
        e.round(),
        recorded.day(),
        e.by(),
        e.signedBy(),
        e.manifest());
    act(e, "SUBMITTED", null, recorded, rows, e.by());
  }

  private static void incomplete(SubmissionIncomplete e, Recorded recorded, Rows rows) {
    act(e, "INCOMPLETE", null, recorded, rows, e.by());
    stage(e, StepStage.DRAFT, null, null, recorded, rows);
    rows.run("update steps_step set round = round - 1, tries = tries - 1 where step = ?", e.step());
    rows.run(
        "insert into steps_gap (position, step, round, gaps, found_on, found_by)"
            + " values (?, ?, ?, ?, ?, ?)",
        recorded.position(),
        e.step(),
        e.round(),
        e.gaps(),
        recorded.day(),
        e.by());
  }

  /// While the reviewers work, others may take the place of some: who stays keeps what he found,
  /// and since when he reviews; who leaves leaves nothing that counts.
  private static void assigned(ReviewersAssigned e, Recorded recorded, Rows rows) {
    rows.run(
        "insert into steps_act (position, step, round, on_day, kind, by_person)"
            + " select ?, step, round, ?::date, case stage when 'UNDER_REVIEW'"
            + " then 'REVIEWERS_REPLACED' else 'REVIEWERS_ASSIGNED' end, ?"
            + " from steps_step where step = ?",
        recorded.position(),
        recorded.day(),
        e.by(),
        e.step());
    rows.run(
        "update steps_step set since = case stage when 'UNDER_REVIEW' then since else ? end,"
            + " stage = 'UNDER_REVIEW', due = ?, due_by = 'HUB', position = ? where step = ?",
        recorded.day(),
        e.due(),
        recorded.position(),
        e.step());
    rows.runApart(
        "steps_finding",
        "delete from steps_finding where step = ? and round = ? and reviewer <> all (?)",
        e.step(),
        e.round(),
        e.reviewers());
    rows.run(
        "delete from steps_reviewer where step = ? and round = ? and reviewer <> all (?)",
        e.step(),
        e.round(),
        e.reviewers());
    rows.run(
        "insert into steps_reviewer (step, round, reviewer, number, assigned_on)"
            + " select ?, ?, r.reviewer, r.number, ?::date"
            + " from unnest(?) with ordinality r (reviewer, number)"
            + " on conflict (step, round, reviewer) do update set number = excluded.number",
        e.step(),
        e.round(),
        recorded.day(),
        e.reviewers());
    reviewed(e, e.round(), recorded, rows);
  }

  private static void asked(ClarificationRequested e, Recorded recorded, Rows rows) {
    stage(e, StepStage.CLARIFICATION, e.due(), DueBy.CITY, recorded, rows);
    rows.run(
        "insert into steps_question (asked, number, step, round, question, asked_by, asked_on, due)"
            + " select ?, q.number, ?, ?, q.question, ?, ?::date, ?::date"
            + " from unnest(?) with ordinality q (question, number)",
        recorded.position(),
        e.step(),
        e.round(),
        e.by(),
        recorded.day(),
        e.due(),
        e.questions());
    act(e, "ASKED", null, recorded, rows, e.by());
  }

  private static void answered(ClarificationAnswered e, Recorded recorded, Rows rows) {
    stage(e, StepStage.UNDER_REVIEW, e.reviewDue(), DueBy.HUB, recorded, rows);
    rows.run(
        "update steps_question q set answer = a.answer, answered_by = ?, answered_on = ?::date"
            + " from unnest(?) with ordinality a (answer, number)"
            + " where q.step = ? and q.round = ? and q.answered_on is null"
            + " and q.number = a.number",
        e.by(),
        recorded.day(),
        e.answers(),
        e.step(),
        e.round());
    act(e, "ANSWERED", null, recorded, rows, e.by());
  }

  private static void found(FindingRecorded e, Recorded recorded, Rows rows) {
    rows.runApart(
        "steps_finding",
        "insert into steps_finding (step, round, reviewer, criterion, finding, rationale, evidence,"
            + " found_on) values (?, ?, ?, ?, ?, ?, ?::int[], ?)"
            + " on conflict (step, round, reviewer, criterion) do update set"
            + " finding = excluded.finding, rationale = excluded.rationale,"
            + " evidence = excluded.evidence, found_on = excluded.found_on",
        e.step(),
        e.round(),
        e.by(),
        e.criterion(),
        e.finding(),
        e.rationale(),
        e.evidence(),
        recorded.day());
    rows.runWithLast(
        "update steps_step set position = ? where step = ?",
        StepRows::later,
        recorded.position(),
        e.step());
  }

  private static void completed(ReviewCompleted e, Recorded recorded, Rows rows) {
    rows.run(
        "update steps_reviewer set recommendation = ?, note = ?, completed_on = ?"
            + " where step = ? and round = ? and reviewer = ?",
        e.recommendation(),
        e.note(),
        recorded.day(),
        e.step(),
        e.round(),
        e.by());
    rows.run("update steps_step s set position = ? where step = ?", recorded.position(), e.step());
    reviewed(e, e.round(), recorded, rows);
    act(e, "REVIEW_COMPLETED", e.recommendation().name(), recorded, rows, e.by());
  }

  /// The step has been reviewed when the last of its reviewers has finished.
  private static void reviewed(ReviewEvent e, int round, Recorded recorded, Rows rows) {
    rows.run(
        "update steps_step s set stage = 'REVIEWED', since = ?, due_by = 'GLOBAL_HUB',"
            + " due = ?::date + "
            + DAYS.formatted("moderation_days")
            + " where step = ? and not exists (select from steps_reviewer r"
            + "  where r.step = s.step and r.round = ? and r.completed_on is null)",
        recorded.day(),
        recorded.day(),
        e.step(),
        round);
  }
}
