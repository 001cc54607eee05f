package org.sdgcities.query.cases;

import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.certification.CaseEvent;
import org.sdgcities.kernel.certification.CaseEvent.CertificationApplied;
import org.sdgcities.kernel.certification.CaseEvent.CertificationDecided;
import org.sdgcities.kernel.certification.CaseEvent.DecisionAnnulled;
import org.sdgcities.kernel.certification.CaseEvent.DossierFrozen;
import org.sdgcities.kernel.certification.CaseEvent.PanelAssigned;
import org.sdgcities.kernel.certification.CaseEvent.VoteCast;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.Vote;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;

/// The way of a case. Each panel has a round of its own, and so has a panel that put its decision
/// off.
final class CaseRows {

  private static final String CASE = " where city = ? and cycle = ? and number = ?";

  /// The round that the case is in.
  private static final String ROUND =
      " where (city, cycle, number, round) = (select city, cycle, number, round from cases_case"
          + CASE
          + ")";

  private CaseRows() {}

  static void project(CaseEvent event, Recorded recorded, Rows rows) {
    switch (event) {
      case CertificationApplied e ->
          rows.run(
              "insert into cases_case (city, cycle, number, level, stage, since, round, deferred,"
                  + " applied_by, applied_on, position)"
                  + " values (?, ?, ?, ?, 'APPLIED', ?, 0, false, ?, ?, ?)",
              city(e),
              cycle(e),
              number(e),
              e.level(),
              recorded.day(),
              e.by(),
              recorded.day(),
              recorded.position());
      case DossierFrozen e -> frozen(e, recorded, rows);
      case PanelAssigned e -> assigned(e, recorded, rows);
      case VoteCast e -> voted(e, recorded, rows);
      case CertificationDecided e -> decided(e, recorded, rows);
      case DecisionAnnulled e -> {
        rows.run(
            "update cases_round set annulled_by = ?" + ROUND,
            e.appeal(),
            city(e),
            cycle(e),
            number(e));
        rows.run(
            "update cases_case set deferred = false, certificate = null" + CASE,
            city(e),
            cycle(e),
            number(e));
        stage(rows, e.caseId(), "FROZEN", recorded);
      }
    }
  }

  private static void frozen(DossierFrozen e, Recorded recorded, Rows rows) {
    rows.run(
        "update cases_case set dossier = ?, dossier_position = ?, steps = ?, evaluation = ?,"
            + " signed_by = ?, signed_on = ?"
            + CASE,
        e.dossier(),
        e.position(),
        new Rows.Json(e.steps()),
        e.evaluation(),
        e.by(),
        recorded.day(),
        city(e),
        cycle(e),
        number(e));
    stage(rows, e.caseId(), "FROZEN", recorded);
  }

  private static void assigned(PanelAssigned e, Recorded recorded, Rows rows) {
    rows.run("update cases_case set round = round + 1" + CASE, city(e), cycle(e), number(e));
    rows.run(
        "insert into cases_round (city, cycle, number, round, members, convened_by, convened_on,"
            + " due) select city, cycle, number, round, ?::text[], ?, ?::date, ?::date"
            + " from cases_case"
            + CASE,
        e.members(),
        e.by(),
        recorded.day(),
        e.due(),
        city(e),
        cycle(e),
        number(e));
    stage(rows, e.caseId(), "DELIBERATION", recorded);
  }

  private static void voted(VoteCast e, Recorded recorded, Rows rows) {
    rows.run(
        "insert into cases_vote (city, cycle, number, round, person, vote, level, reasons, cast_on)"
            + " select city, cycle, number, round, ?, ?, ?, ?, ?::date from cases_case"
            + CASE,
        e.by(),
        e.vote(),
        e.level(),
        new Rows.Json(e.reasons()),
        recorded.day(),
        city(e),
        cycle(e),
        number(e));
    stage(rows, e.caseId(), null, recorded);
  }

  private static void decided(CertificationDecided e, Recorded recorded, Rows rows) {
    rows.run(
        "update cases_round set outcome = ?, level = ?, votes = ?, reasons = ?, minority = ?,"
            + " appeal_until = ?, decided_by = ?, decided_on = ?"
            + ROUND,
        e.outcome(),
        e.level(),
        new Rows.Json(e.votes()),
        new Rows.Json(e.reasons()),
        e.minority(),
        e.appealUntil(),
        e.by(),
        recorded.day(),
        city(e),
        cycle(e),
        number(e));
    if (e.outcome() == Vote.DEFER) {
      again(e, recorded, rows);
    } else {
      stage(rows, e.caseId(), "DECIDED", recorded);
    }
  }

  /// The same panel goes on, and votes anew.
  private static void again(CertificationDecided e, Recorded recorded, Rows rows) {
    rows.run(
        "insert into cases_round (city, cycle, number, round, members, convened_by, convened_on,"
            + " due) select city, cycle, number, round + 1, members, convened_by, convened_on, due"
            + " from cases_round"
            + ROUND,
        city(e),
        cycle(e),
        number(e));
    rows.run(
        "update cases_case set round = round + 1, deferred = true" + CASE,
        city(e),
        cycle(e),
        number(e));
    stage(rows, e.caseId(), "DELIBERATION", recorded);
  }

  static void issued(CertificateIssued e, Recorded recorded, Rows rows) {
    CaseId id = e.caseId();
    rows.run(
        "update cases_case set certificate = ?" + CASE,
        e.certificate(),
        id.cycle().city(),
        id.cycle().number(),
        id.number());
    rows.run(
        "update cases_round set certificate = ?" + ROUND,
        e.certificate(),
        id.cycle().city(),
        id.cycle().number(),
        id.number());
    stage(rows, id, "ISSUED", recorded);
  }

  /// @param stage null if it stays
  private static void stage(Rows rows, CaseId id, @Nullable String stage, Recorded recorded) {
    if (stage == null) {
      rows.run(
          "update cases_case set position = ?" + CASE,
          recorded.position(),
          id.cycle().city(),
          id.cycle().number(),
          id.number());
      return;
    }
    rows.run(
        "update cases_case set stage = ?, since = ?, position = ?" + CASE,
        stage,
        recorded.day(),
        recorded.position(),
        id.cycle().city(),
        id.cycle().number(),
        id.number());
  }

  private static Object city(CaseEvent e) {
    return e.caseId().cycle().city();
  }

  private static Object cycle(CaseEvent e) {
    return e.caseId().cycle().number();
  }

  private static Object number(CaseEvent e) {
    return e.caseId().number();
  }
}
