package org.sdgcities.query.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.certification.CertificateEvent;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateExpired;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateReinstated;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuperseded;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateSuspended;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateWithdrawn;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.query.platform.Recorded;
import org.sdgcities.query.platform.Rows;

/// The life of certificates.
final class CertificateRows {

  private CertificateRows() {}

  /// What an act brought about, and why.
  private record Act(
      String status,
      PersonId by,
      @Nullable Enum<?> ground,
      @Nullable String reason,
      @Nullable String heard,
      @Nullable Object successor) {

    static Act of(String status, PersonId by) {
      return new Act(status, by, null, null, null, null);
    }
  }

  static void project(CertificateEvent event, Recorded recorded, Rows rows) {
    switch (event) {
      case CertificateIssued e -> issued(e, recorded, rows);
      case CertificateSuspended e -> {
        stopped(e, "SUSPENDED", e.by(), e.appealUntil(), recorded, rows);
        act(
            e,
            new Act("SUSPENDED", e.by(), e.ground(), e.reason(), e.heard(), null),
            recorded,
            rows);
      }
      case CertificateWithdrawn e -> {
        stopped(e, "WITHDRAWN", e.by(), e.appealUntil(), recorded, rows);
        act(
            e,
            new Act("WITHDRAWN", e.by(), e.ground(), e.reason(), e.heard(), null),
            recorded,
            rows);
      }
      case CertificateReinstated e -> {
        stopped(e, "ACTIVE", null, null, recorded, rows);
        act(e, new Act("ACTIVE", e.by(), null, e.reason(), null, null), recorded, rows);
      }
      case CertificateExpired e -> {
        stopped(e, "EXPIRED", null, null, recorded, rows);
        act(e, Act.of("EXPIRED", e.by()), recorded, rows);
      }
      case CertificateSuperseded e -> {
        stopped(e, "SUPERSEDED", null, null, recorded, rows);
        act(e, new Act("SUPERSEDED", e.by(), null, null, null, e.successor()), recorded, rows);
      }
    }
  }

  private static void issued(CertificateIssued e, Recorded recorded, Rows rows) {
    rows.run(
        "insert into cases_certificate (certificate, city, cycle, number, level, criteria, status,"
            + " since, valid_from, valid_to, issued_by, position)"
            + " values (?, ?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?)",
        e.certificate(),
        e.caseId().cycle().city(),
        e.caseId().cycle().number(),
        e.caseId().number(),
        e.level(),
        e.criteria(),
        recorded.day(),
        e.validFrom(),
        e.validTo(),
        e.by(),
        recorded.position());
    act(e, Act.of("ISSUED", e.by()), recorded, rows);
    CaseRows.issued(e, recorded, rows);
  }

  private static void stopped(
      CertificateEvent e,
      String status,
      @Nullable PersonId by,
      @Nullable LocalDate appealUntil,
      Recorded recorded,
      Rows rows) {
    rows.run(
        "update cases_certificate set status = ?, since = ?, stopped_by = ?, appeal_until = ?,"
            + " position = ? where certificate = ?",
        status,
        recorded.day(),
        by,
        appealUntil,
        recorded.position(),
        e.certificate());
  }

  private static void act(CertificateEvent e, Act act, Recorded recorded, Rows rows) {
    rows.run(
        "insert into cases_certificate_act (position, certificate, status, on_day, by, ground,"
            + " reason, heard, successor) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        recorded.position(),
        e.certificate(),
        act.status(),
        recorded.day(),
        act.by(),
        act.ground(),
        act.reason(),
        act.heard(),
        act.successor());
  }
}
