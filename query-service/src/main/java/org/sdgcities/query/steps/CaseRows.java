package org.sdgcities.query.steps;

import org.sdgcities.kernel.certification.CaseEvent;
import org.sdgcities.kernel.certification.CaseEvent.CertificationApplied;
import org.sdgcities.kernel.certification.CaseEvent.CertificationDecided;
import org.sdgcities.kernel.certification.CaseEvent.DecisionAnnulled;
import org.sdgcities.kernel.certification.CaseEvent.DossierFrozen;
import org.sdgcities.kernel.certification.CaseEvent.PanelAssigned;
import org.sdgcities.kernel.certification.CaseEvent.VoteCast;
import org.sdgcities.kernel.certification.CaseId;
import org.sdgcities.kernel.certification.CertificateEvent;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateExpired;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateReinstated;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuperseded;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuspended;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateWithdrawn;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;

/// The fifth step, as far as the city's way shows it: applications and what became of them.
final class CaseRows {

  private CaseRows() {}

  static void project(CaseEvent event, Recorded recorded, Rows rows) {
    switch (event) {
      case CertificationApplied e ->
          rows.run(
              "insert into steps_case (case_id, city, cycle, number, level, stage, since,"
                  + " applied_by, position) values (?, ?, ?, ?, ?, 'APPLIED', ?, ?, ?)",
              e.caseId(),
              e.caseId().cycle().city(),
              e.caseId().cycle(),
              e.caseId().number(),
              e.level(),
              recorded.day(),
              e.by(),
              recorded.position());
      case DossierFrozen e -> stage(e.caseId(), "SIGNED", recorded, rows);
      case PanelAssigned e -> stage(e.caseId(), "WITH_THE_PANEL", recorded, rows);
      case VoteCast e ->
          rows.run(
              "update steps_case set position = ? where case_id = ?",
              recorded.position(),
              e.caseId());
      case CertificationDecided e -> stage(e.caseId(), e.outcome().name(), recorded, rows);
      case DecisionAnnulled e -> stage(e.caseId(), "ANNULLED", recorded, rows);
    }
  }

  private static void stage(CaseId caseId, String stage, Recorded recorded, Rows rows) {
    rows.run(
        "update steps_case set stage = ?, since = ?, position = ? where case_id = ?",
        stage,
        recorded.day(),
        recorded.position(),
        caseId);
  }

  static void project(CertificateEvent event, Recorded recorded, Rows rows) {
    switch (event) {
      case CertificateIssued e ->
          rows.run(
              "update steps_case set stage = 'ISSUED', since = ?, level = ?, certificate = ?,"
                  + " status = 'ACTIVE', valid_to = ?, position = ? where case_id = ?",
              recorded.day(),
              e.level(),
              e.certificate(),
              e.validTo(),
              recorded.position(),
              e.caseId());
      case CertificateSuspended e -> status(e, "SUSPENDED", rows);
      case CertificateReinstated e -> status(e, "ACTIVE", rows);
      case CertificateWithdrawn e -> status(e, "WITHDRAWN", rows);
      case CertificateExpired e -> status(e, "EXPIRED", rows);
      case CertificateSuperseded e -> status(e, "SUPERSEDED", rows);
    }
  }

  private static void status(CertificateEvent event, String status, Rows rows) {
    rows.run("update steps_case set status = ? where certificate = ?", status, event.certificate());
  }
}
