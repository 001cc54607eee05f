package org.sdgcities.query.cases;

import java.util.Collection;
import java.util.List;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.certification.CaseEvent.CertificationApplied;
import org.sdgcities.kernel.certification.CaseEvent.CertificationDecided;
import org.sdgcities.kernel.certification.CaseEvent.DossierFrozen;
import org.sdgcities.kernel.certification.CaseEvent.PanelAssigned;
import org.sdgcities.kernel.certification.CaseEvent.VoteCast;
import org.sdgcities.kernel.certification.CertificateEvent.CertificateIssued;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.ReviewEvent.ClarificationRequested;
import org.sdgcities.kernel.review.ReviewEvent.FindingRecorded;
import org.sdgcities.kernel.review.ReviewEvent.ReviewCompleted;
import org.sdgcities.kernel.review.ReviewEvent.ReviewersAssigned;
import org.sdgcities.kernel.review.ReviewEvent.StepDecided;
import org.sdgcities.kernel.review.ReviewEvent.StepSigned;
import org.sdgcities.kernel.review.ReviewEvent.StepSubmitted;
import org.sdgcities.kernel.review.ReviewEvent.SubmissionIncomplete;
import org.sdgcities.query.platform.Rows;

/// Who took part in a cycle, and how: so that a registrar sees beforehand whom a panel cannot have.
final class PartRows {

  private static final String CITY = "CITY";
  private static final String REVIEWED = "REVIEWED";
  private static final String VOTED = "VOTED";
  private static final String REGISTERED = "REGISTERED";

  private PartRows() {}

  static void project(Event event, Rows rows) {
    switch (event) {
      case StepSigned e -> part(rows, e.step().cycle(), CITY, List.of(e.by()));
      case StepSubmitted e -> part(rows, e.step().cycle(), CITY, List.of(e.by(), e.signedBy()));
      case CertificationApplied e -> part(rows, e.caseId().cycle(), CITY, List.of(e.by()));
      case DossierFrozen e -> part(rows, e.caseId().cycle(), CITY, List.of(e.by()));
      case SubmissionIncomplete e -> part(rows, e.step().cycle(), REVIEWED, List.of(e.by()));
      case ReviewersAssigned e -> {
        part(rows, e.step().cycle(), REVIEWED, e.reviewers());
        part(rows, e.step().cycle(), REVIEWED, List.of(e.by()));
      }
      case ClarificationRequested e -> part(rows, e.step().cycle(), REVIEWED, List.of(e.by()));
      case FindingRecorded e -> part(rows, e.step().cycle(), REVIEWED, List.of(e.by()));
      case ReviewCompleted e -> part(rows, e.step().cycle(), REVIEWED, List.of(e.by()));
      case StepDecided e -> part(rows, e.step().cycle(), REVIEWED, List.of(e.by()));
      case PanelAssigned e -> {
        part(rows, e.caseId().cycle(), VOTED, e.members());
        part(rows, e.caseId().cycle(), REGISTERED, List.of(e.by()));
      }
      case VoteCast e -> part(rows, e.caseId().cycle(), VOTED, List.of(e.by()));
      case CertificationDecided e -> part(rows, e.caseId().cycle(), VOTED, List.of(e.by()));
      case CertificateIssued e -> part(rows, e.caseId().cycle(), REGISTERED, List.of(e.by()));
      default -> {}
    }
  }

  private static void part(Rows rows, CycleId cycle, String part, Collection<PersonId> people) {
    for (PersonId person : people) {
      rows.runApart(
          "cases_part",
          "insert into cases_part (city, cycle, person, part) values (?, ?, ?, ?)"
              + " on conflict do nothing",
          cycle.city(),
          cycle.number(),
          person,
          part);
    }
  }
}
