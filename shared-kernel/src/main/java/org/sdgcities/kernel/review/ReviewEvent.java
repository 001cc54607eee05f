package org.sdgcities.kernel.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.people.PersonId;

/// The way of a step from its opening to its acceptance. A round begins with a submission.
public sealed interface ReviewEvent extends org.sdgcities.kernel.Event {

  StepRef step();

  @Override
  default Set<Tag> tags() {
    return Tag.of(step());
  }

  @Event(namespace = "sdg", name = "StepOpened", version = "1")
  record StepOpened(StepRef step, PersonId by) implements ReviewEvent {}

  /// The city's authority has signed what the step holds. A later change of the content makes the
  /// signature void.
  ///
  /// @param manifest digest over everything recorded for the step
  @Event(namespace = "sdg", name = "StepSigned", version = "1")
  record StepSigned(StepRef step, Sha256 manifest, PersonId by) implements ReviewEvent {}

  /// @param manifest digest over everything recorded for the step, as signed
  /// @param signedBy who signed for the city
  @Event(namespace = "sdg", name = "StepSubmitted", version = "1")
  record StepSubmitted(StepRef step, int round, Sha256 manifest, PersonId signedBy, PersonId by)
      implements ReviewEvent {}

  /// Back to the lab, not counted as a round.
  @Event(namespace = "sdg", name = "SubmissionIncomplete", version = "1")
  record SubmissionIncomplete(StepRef step, int round, List<String> gaps, PersonId by)
      implements ReviewEvent {

    public SubmissionIncomplete {
      gaps = List.copyOf(gaps);
    }
  }

  @Event(namespace = "sdg", name = "ReviewersAssigned", version = "1")
  record ReviewersAssigned(
      StepRef step, int round, List<PersonId> reviewers, LocalDate due, PersonId by)
      implements ReviewEvent {

    public ReviewersAssigned {
      reviewers = List.copyOf(reviewers);
    }

    @Override
    public Set<Tag> tags() {
      Set<Tag> tags = Tag.of(step);
      reviewers.forEach(reviewer -> tags.addAll(reviewer.tags()));
      return tags;
    }
  }

  /// @param due last day on which the city may answer
  @Event(namespace = "sdg", name = "ClarificationRequested", version = "1")
  record ClarificationRequested(
      StepRef step, int round, List<String> questions, LocalDate due, PersonId by)
      implements ReviewEvent {

    public ClarificationRequested {
      questions = List.copyOf(questions);
    }
  }

  /// @param answers in the order of the questions
  /// @param reviewDue the hub's new last day: its clock stood still meanwhile
  @Event(namespace = "sdg", name = "ClarificationAnswered", version = "1")
  record ClarificationAnswered(
      StepRef step, int round, List<String> answers, LocalDate reviewDue, PersonId by)
      implements ReviewEvent {

    public ClarificationAnswered {
      answers = List.copyOf(answers);
    }
  }

  /// @param evidence numbers of the evidence it rests on
  @Event(namespace = "sdg", name = "FindingRecorded", version = "1")
  record FindingRecorded(
      StepRef step,
      int round,
      CriterionId criterion,
      Finding finding,
      String rationale,
      List<Integer> evidence,
      PersonId by)
      implements ReviewEvent {

    public FindingRecorded {
      evidence = List.copyOf(evidence);
    }
  }

  /// One reviewer has finished.
  ///
  /// @param note how differing findings were reconciled, or null
  @Event(namespace = "sdg", name = "ReviewCompleted", version = "1")
  record ReviewCompleted(
      StepRef step, int round, StepOutcome recommendation, @Nullable String note, PersonId by)
      implements ReviewEvent {}

  @Event(namespace = "sdg", name = "StepDecided", version = "1")
  record StepDecided(
      StepRef step,
      int round,
      StepOutcome outcome,
      List<Reason> reasons,
      List<StepCondition> conditions,
      PersonId by)
      implements ReviewEvent {

    public StepDecided {
      reasons = List.copyOf(reasons);
      conditions = List.copyOf(conditions);
    }
  }

  /// The lab takes a returned step up again and answers each finding that was not met.
  ///
  /// @param round the round that begins
  @Event(namespace = "sdg", name = "StepRevised", version = "1")
  record StepRevised(StepRef step, int round, SortedMap<CriterionId, String> answers, PersonId by)
      implements ReviewEvent {

    public StepRevised {
      answers = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(answers));
    }
  }

  @Event(namespace = "sdg", name = "ConditionClosed", version = "1")
  record ConditionClosed(StepRef step, int condition, String note, PersonId by)
      implements ReviewEvent {}

  /// An accepted or refused step is open again: an appeal was upheld, or something material
  /// changed.
  @Event(namespace = "sdg", name = "StepReopened", version = "1")
  record StepReopened(StepRef step, String reason, PersonId by) implements ReviewEvent {}

  @Event(namespace = "sdg", name = "StepWithdrawn", version = "1")
  record StepWithdrawn(StepRef step, String reason, PersonId by) implements ReviewEvent {}
}
