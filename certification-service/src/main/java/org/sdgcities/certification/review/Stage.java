package org.sdgcities.certification.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Finding;
import org.sdgcities.kernel.review.StepCondition;
import org.sdgcities.kernel.review.StepOutcome;

/// Where a step stands. Each stage carries what can be known in it, and no more.
public sealed interface Stage {

  record NotStarted() implements Stage {}

  /// The lab works on it.
  ///
  /// @param signature of the city's authority, or null
  record Draft(@Nullable Signature signature) implements Stage {}

  /// @param manifest what was signed
  record Signature(Sha256 manifest, PersonId by) {}

  /// The hub looks whether it is complete.
  record Submitted(Sha256 manifest) implements Stage {}

  /// The reviewers work.
  record UnderReview(Review review) implements Stage {}

  /// The city is asked; the hub's clock stands still.
  ///
  /// @param asked the day of the question
  /// @param due last day for the answer
  record Clarification(Review review, List<String> questions, LocalDate asked, LocalDate due)
      implements Stage {}

  /// All reviewers have finished.
  record Reviewed(Review review) implements Stage {}

  /// @param manifest what was accepted
  record Accepted(Sha256 manifest) implements Stage {}

  /// @param open conditions that are still to be met
  record Conditional(Sha256 manifest, List<StepCondition> open) implements Stage {}

  /// @param unmet criteria that the revision must answer to
  record Returned(Set<CriterionId> unmet) implements Stage {}

  /// @param decided the day
  record NotAccepted(LocalDate decided) implements Stage {}

  record Withdrawn() implements Stage {}

  /// A review in progress.
  ///
  /// @param due last day
  /// @param findings by reviewer and criterion
  /// @param recommendations of those who have finished
  record Review(
      Sha256 manifest,
      List<PersonId> reviewers,
      LocalDate due,
      Map<PersonId, Map<CriterionId, Finding>> findings,
      Map<PersonId, StepOutcome> recommendations) {

    public Review {
      reviewers = List.copyOf(reviewers);
      findings = Map.copyOf(findings);
      recommendations = Map.copyOf(recommendations);
    }

    Review withFinding(PersonId by, CriterionId criterion, Finding finding) {
      Map<PersonId, Map<CriterionId, Finding>> more = new TreeMap<>(BY_ID);
      more.putAll(findings);
      Map<CriterionId, Finding> own = new TreeMap<>(findingsOf(by));
      own.put(criterion, finding);
      more.put(by, own);
      return new Review(manifest, reviewers, due, more, recommendations);
    }

    Review withRecommendation(PersonId by, StepOutcome outcome) {
      Map<PersonId, StepOutcome> more = new TreeMap<>(BY_ID);
      more.putAll(recommendations);
      more.put(by, outcome);
      return new Review(manifest, reviewers, due, findings, more);
    }

    /// @return with other reviewers; what those found who stay counts on
    Review handedTo(List<PersonId> others) {
      Map<PersonId, Map<CriterionId, Finding>> found = new TreeMap<>(BY_ID);
      found.putAll(findings);
      found.keySet().retainAll(others);
      Map<PersonId, StepOutcome> recommended = new TreeMap<>(BY_ID);
      recommended.putAll(recommendations);
      recommended.keySet().retainAll(others);
      return new Review(manifest, others, due, found, recommended);
    }

    Review dueOn(LocalDate newDue) {
      return new Review(manifest, reviewers, newDue, findings, recommendations);
    }

    Map<CriterionId, Finding> findingsOf(PersonId reviewer) {
      return findings.getOrDefault(reviewer, Map.of());
    }

    boolean isFinished() {
      return recommendations.keySet().containsAll(reviewers);
    }

    /// @return criteria that some reviewer found not or only partly met
    Set<CriterionId> unmet() {
      Set<CriterionId> unmet = new TreeSet<>();
      findings
          .values()
          .forEach(own ->
              own.forEach((criterion, finding) -> {
                if (finding == Finding.NOT_MET || finding == Finding.PARTLY_MET) {
                  unmet.add(criterion);
                }
              }));
      return unmet;
    }

    private static final java.util.Comparator<PersonId> BY_ID =
        java.util.Comparator.comparing(PersonId::value);
  }
}
