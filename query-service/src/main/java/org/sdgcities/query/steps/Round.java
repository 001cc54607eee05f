package org.sdgcities.query.steps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Finding;
import org.sdgcities.kernel.review.Reason;
import org.sdgcities.kernel.review.StepOutcome;

/// One round of a step: from the revision that prepares it to its decision.
///
/// @param answers what the city answered to the findings of the round before, by criterion
/// @param gaps what was missing in submissions that were sent back at once
/// @param submission null while it is prepared
/// @param decision null until then
public record Round(
    int number,
    SortedMap<String, String> answers,
    List<Gaps> gaps,
    @Nullable Submission submission,
    List<Review> reviews,
    List<Question> questions,
    @Nullable Decision decision) {

  /// @param manifest digest over everything that the step held
  public record Submission(LocalDate on, PersonId by, PersonId signedBy, String manifest) {}

  public record Gaps(LocalDate on, PersonId by, List<String> gaps) {}

  /// @param recommendation null until the reviewer has finished
  /// @param note how differing findings were reconciled, or null
  public record Review(
      PersonId reviewer,
      LocalDate assignedOn,
      @Nullable StepOutcome recommendation,
      @Nullable String note,
      @Nullable LocalDate completedOn,
      List<Found> findings) {

    public Optional<Found> of(String criterion) {
      return findings.stream().filter(found -> found.criterion().equals(criterion)).findFirst();
    }
  }

  /// @param evidence numbers of the files it rests on
  public record Found(
      String criterion,
      Finding finding,
      String rationale,
      List<Integer> evidence,
      PersonId by,
      LocalDate on) {}

  /// @param due last day for the answer
  /// @param answer null until it is given
  public record Question(
      int number,
      String question,
      PersonId by,
      LocalDate on,
      LocalDate due,
      @Nullable String answer,
      @Nullable PersonId answeredBy,
      @Nullable LocalDate answeredOn) {}

  public record Decision(
      StepOutcome outcome,
      LocalDate on,
      PersonId by,
      List<Reason> reasons,
      List<Condition> conditions) {}

  /// @param closedOn null while it is open
  public record Condition(
      int number,
      String text,
      String owner,
      LocalDate due,
      @Nullable LocalDate closedOn,
      @Nullable PersonId closedBy,
      @Nullable String note) {}

  /// @return what its reviewers found about a criterion
  public List<Found> findings(String criterion) {
    List<Found> findings = new ArrayList<>();
    reviews.forEach(review -> review.of(criterion).ifPresent(findings::add));
    return findings;
  }

  /// @return criteria that some reviewer found not or only partly met; a revision answers to them
  public Set<String> unmet() {
    Set<String> unmet = new TreeSet<>();
    for (Review review : reviews) {
      for (Found found : review.findings()) {
        if (found.finding() == Finding.NOT_MET || found.finding() == Finding.PARTLY_MET) {
          unmet.add(found.criterion());
        }
      }
    }
    return unmet;
  }

  public List<Question> openQuestions() {
    return questions.stream().filter(question -> question.answeredOn() == null).toList();
  }

  public List<Condition> openConditions() {
    return decision == null
        ? List.of()
        : decision.conditions().stream().filter(one -> one.closedOn() == null).toList();
  }
}
