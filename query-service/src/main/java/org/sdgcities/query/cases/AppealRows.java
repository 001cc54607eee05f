package org.sdgcities.query.cases;

import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.certification.AppealEvent;
import org.sdgcities.kernel.certification.AppealEvent.AppealAdmitted;
import org.sdgcities.kernel.certification.AppealEvent.AppealDecided;
import org.sdgcities.kernel.certification.AppealEvent.AppealLodged;
import org.sdgcities.kernel.certification.AppealId;
import org.sdgcities.kernel.certification.ContestedAct;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;

/// The way of appeals.
final class AppealRows {

  private static final String APPEAL = " where city = ? and number = ?";

  private AppealRows() {}

  static void project(AppealEvent event, Recorded recorded, Rows rows) {
    switch (event) {
      case AppealLodged e ->
          rows.run(
              "insert into cases_appeal (city, number, against, kind, cycle, status, grounds,"
                  + " lodged_by, lodged_on, panel, position) values (?, ?, ?, ?, coalesce(?,"
                  + " (select cycle from cases_certificate where 'certificate:' || certificate = ?)),"
                  + " 'LODGED', ?, ?, ?, '{}', ?)",
              e.appeal().city(),
              number(e.appeal()),
              e.against(),
              e.against().kind(),
              cycle(e.against()),
              e.against(),
              e.grounds(),
              e.by(),
              recorded.day(),
              recorded.position());
      case AppealAdmitted e ->
          rows.run(
              "update cases_appeal set status = 'ADMITTED', panel = ?, due = ?, admitted_by = ?,"
                  + " admitted_on = ?, position = ?"
                  + APPEAL,
              e.panel(),
              e.due(),
              e.by(),
              recorded.day(),
              recorded.position(),
              e.appeal().city(),
              number(e.appeal()));
      case AppealDecided e ->
          rows.run(
              "update cases_appeal set status = 'DECIDED', outcome = ?, summary = ?,"
                  + " decided_by = ?, decided_on = ?, position = ?"
                  + APPEAL,
              e.outcome(),
              e.summary(),
              e.by(),
              recorded.day(),
              recorded.position(),
              e.appeal().city(),
              number(e.appeal()));
    }
  }

  /// @return the cycle that the act belongs to, if the act's name says so
  private static @Nullable Integer cycle(ContestedAct against) {
    return switch (against.kind()) {
      case CASE -> against.caseId().cycle().number();
      case STEP -> against.step().cycle().number();
      case CERTIFICATE -> null;
    };
  }

  private static int number(AppealId appeal) {
    return Integer.parseInt(appeal.value().substring(appeal.value().indexOf('/') + 1));
  }
}
