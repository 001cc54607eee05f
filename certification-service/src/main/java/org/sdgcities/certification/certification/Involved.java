package org.sdgcities.certification.certification;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
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

/// Who took part in a cycle, on which side. Whoever judged a step does not vote; whoever had any
/// part hears no appeal.
///
/// @param city signed, submitted or applied for the city
/// @param reviewed reviewed, led a review or decided on a step
/// @param voted was on a panel
/// @param registered convened a panel or issued a certificate
public record Involved(
    Set<PersonId> city, Set<PersonId> reviewed, Set<PersonId> voted, Set<PersonId> registered) {

  public static final Fold<CycleId, Involved> FOLD =
      new Fold<>(
          "involved",
          1,
          CycleId.class,
          Involved.class,
          Fold.events(
              StepSigned.class,
              StepSubmitted.class,
              SubmissionIncomplete.class,
              ReviewersAssigned.class,
              ClarificationRequested.class,
              FindingRecorded.class,
              ReviewCompleted.class,
              StepDecided.class,
              CertificationApplied.class,
              DossierFrozen.class,
              PanelAssigned.class,
              VoteCast.class,
              CertificationDecided.class,
              CertificateIssued.class),
          new Involved(Set.of(), Set.of(), Set.of(), Set.of()),
          Involved::evolve);

  public Involved {
    city = Set.copyOf(city);
    reviewed = Set.copyOf(reviewed);
    voted = Set.copyOf(voted);
    registered = Set.copyOf(registered);
  }

  private Involved evolve(Event event, Recorded recorded) {
    return switch (event) {
      case StepSigned e -> withCity(e.by());
      case StepSubmitted e -> withCity(e.by(), e.signedBy());
      case CertificationApplied e -> withCity(e.by());
      case DossierFrozen e -> withCity(e.by());
      case SubmissionIncomplete e -> withReviewed(List.of(e.by()));
      case ReviewersAssigned e -> withReviewed(e.reviewers()).withReviewed(List.of(e.by()));
      case ClarificationRequested e -> withReviewed(List.of(e.by()));
      case FindingRecorded e -> withReviewed(List.of(e.by()));
      case ReviewCompleted e -> withReviewed(List.of(e.by()));
      case StepDecided e -> withReviewed(List.of(e.by()));
      case PanelAssigned e -> withVoted(e.members()).withRegistered(e.by());
      case VoteCast e -> withVoted(List.of(e.by()));
      case CertificationDecided e -> withVoted(List.of(e.by()));
      case CertificateIssued e -> withRegistered(e.by());
      default -> this;
    };
  }

  private Involved withCity(PersonId... people) {
    return new Involved(with(city, Arrays.asList(people)), reviewed, voted, registered);
  }

  private Involved withReviewed(Collection<PersonId> people) {
    return new Involved(city, with(reviewed, people), voted, registered);
  }

  private Involved withVoted(Collection<PersonId> people) {
    return new Involved(city, reviewed, with(voted, people), registered);
  }

  private Involved withRegistered(PersonId person) {
    return new Involved(city, reviewed, voted, with(registered, List.of(person)));
  }

  private static Set<PersonId> with(Set<PersonId> known, Collection<PersonId> more) {
    if (known.containsAll(more)) {
      return known;
    }
    Set<PersonId> all = new HashSet<>(known);
    all.addAll(more);
    return all;
  }

  /// @return whether the person had any part in the cycle
  public boolean anyOf(PersonId person) {
    return city.contains(person)
        || reviewed.contains(person)
        || voted.contains(person)
        || registered.contains(person);
  }
}
