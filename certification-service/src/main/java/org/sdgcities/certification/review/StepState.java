package org.sdgcities.certification.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.certification.review.Stage.Accepted;
import org.sdgcities.certification.review.Stage.Clarification;
import org.sdgcities.certification.review.Stage.Conditional;
import org.sdgcities.certification.review.Stage.Draft;
import org.sdgcities.certification.review.Stage.NotAccepted;
import org.sdgcities.certification.review.Stage.NotStarted;
import org.sdgcities.certification.review.Stage.Returned;
import org.sdgcities.certification.review.Stage.Review;
import org.sdgcities.certification.review.Stage.Reviewed;
import org.sdgcities.certification.review.Stage.Signature;
import org.sdgcities.certification.review.Stage.Submitted;
import org.sdgcities.certification.review.Stage.UnderReview;
import org.sdgcities.certification.review.Stage.Withdrawn;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.capacity.CapacityEvent;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.Tally;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent;
import org.sdgcities.kernel.evidence.EvidenceEvent;
import org.sdgcities.kernel.investment.InvestmentEvent;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.planning.PlanningEvent;
import org.sdgcities.kernel.progress.Counting;
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
import org.sdgcities.kernel.review.StepCondition;

/// A step: what it holds, who has had a hand in it, and where it stands.
///
/// @param labSide who worked on it, signed or submitted it for the city, ever
/// @param evidence how many files it has
/// @param rounds number of its last round; a round begins with a submission
/// @param tries submissions that were not withdrawn, since the global hub last opened it again
public record StepState(
    Stage stage,
    Manifest manifest,
    Tally tally,
    Set<PersonId> labSide,
    int evidence,
    int rounds,
    int tries) {

  public static final Fold<StepRef, StepState> FOLD =
      new Fold<>(
          "step",
          1,
          StepRef.class,
          StepState.class,
          Fold.events(
              ReviewEvent.class,
              EvidenceEvent.class,
              DiagnosisEvent.class,
              PlanningEvent.class,
              CapacityEvent.class,
              InvestmentEvent.class),
          new StepState(new NotStarted(), Manifest.EMPTY, Tally.EMPTY, Set.of(), 0, 0, 0),
          StepState::evolve);

  public StepState {
    labSide = Set.copyOf(labSide);
  }

  private StepState evolve(Event event, Recorded recorded) {
    return event instanceof ReviewEvent review
        ? evolve(review, recorded)
        : withContent(event, recorded);
  }

  private StepState withContent(Event event, Recorded recorded) {
    return new StepState(
        stage,
        manifest.with(recorded),
        tally.with(Counting.countsOf(event)),
        with(Contributor.of(event)),
        event instanceof EvidenceEvent ? evidence + 1 : evidence,
        rounds,
        tries);
  }

  private StepState evolve(ReviewEvent event, Recorded recorded) {
    return switch (event) {
      case StepOpened e -> at(new Draft(null), e.by());
      case StepSigned e -> at(new Draft(new Signature(e.manifest(), e.by())), e.by());
      case StepSubmitted e ->
          at(new Submitted(e.manifest()), e.by()).counting(e.round(), tries + 1);
      case SubmissionIncomplete _ -> at(new Draft(null)).counting(rounds - 1, tries - 1);
      case ReviewersAssigned e -> at(assigned(e));
      case ClarificationRequested e ->
          reviewing(review -> new Clarification(review, e.questions(), recorded.day(), e.due()));
      case ClarificationAnswered e ->
          reviewing(review -> new UnderReview(review.dueOn(e.reviewDue()))).by(e.by());
      case FindingRecorded e ->
          reviewing(
              review -> new UnderReview(review.withFinding(e.by(), e.criterion(), e.finding())));
      case ReviewCompleted e ->
          reviewing(review -> afterwards(review.withRecommendation(e.by(), e.recommendation())));
      case StepDecided e -> reviewing(review -> decided(review, e, recorded));
      case StepRevised e -> at(new Draft(null), e.by());
      case ConditionClosed e -> closed(e);
      case StepReopened _ -> at(new Draft(null)).counting(rounds, 0);
      case StepWithdrawn e ->
          at(new Withdrawn(), e.by()).counting(rounds, isDraft() ? tries : tries - 1);
    };
  }

  private Stage assigned(ReviewersAssigned e) {
    return stage instanceof UnderReview(Review review)
        ? afterwards(review.handedTo(e.reviewers()))
        : new UnderReview(
            new Review(manifest.digest(), e.reviewers(), e.due(), Map.of(), Map.of()));
  }

  private static Stage afterwards(Review review) {
    return review.isFinished() ? new Reviewed(review) : new UnderReview(review);
  }

  private static Stage decided(Review review, StepDecided e, Recorded recorded) {
    return switch (e.outcome()) {
      case ACCEPTED -> new Accepted(review.manifest());
      case CONDITIONAL -> new Conditional(review.manifest(), e.conditions());
      case RETURNED -> new Returned(review.unmet());
      case NOT_ACCEPTED -> new NotAccepted(recorded.day());
    };
  }

  private StepState closed(ConditionClosed e) {
    if (!(stage instanceof Conditional conditional)) {
      return this;
    }
    List<StepCondition> open =
        conditional.open().stream()
            .filter(condition -> condition.number() != e.condition())
            .toList();
    return at(
        open.isEmpty()
            ? new Accepted(conditional.manifest())
            : new Conditional(conditional.manifest(), open));
  }

  private StepState reviewing(Function<Review, Stage> next) {
    return switch (stage) {
      case UnderReview(Review review) -> at(next.apply(review));
      case Clarification(Review review, _, _, _) -> at(next.apply(review));
      case Reviewed(Review review) -> at(next.apply(review));
      default -> this;
    };
  }

  private StepState at(Stage newStage, PersonId... labPeople) {
    return new StepState(newStage, manifest, tally, with(labPeople), evidence, rounds, tries);
  }

  private StepState by(PersonId person) {
    return at(stage, person);
  }

  private StepState counting(int newRounds, int newTries) {
    return new StepState(stage, manifest, tally, labSide, evidence, newRounds, newTries);
  }

  private Set<PersonId> with(PersonId... people) {
    return labSide.containsAll(Set.of(people))
        ? labSide
        : Stream.concat(labSide.stream(), Stream.of(people)).collect(Collectors.toSet());
  }

  /// @return whether the lab may change its content
  public boolean isDraft() {
    return stage instanceof Draft;
  }

  /// @return whether certification may rest on it
  public boolean isAccepted() {
    return stage instanceof Accepted || stage instanceof Conditional;
  }
}
