package org.sdgcities.certification.review;

import static org.sdgcities.certification.decision.Refused.unless;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.certification.people.Person;
import org.sdgcities.certification.review.ReviewCommand.AssignReviewers;
import org.sdgcities.certification.review.ReviewCommand.CompleteReview;
import org.sdgcities.certification.review.ReviewCommand.RecordFinding;
import org.sdgcities.certification.review.ReviewCommand.RejectIncomplete;
import org.sdgcities.certification.review.ReviewCommand.RequestClarification;
import org.sdgcities.certification.review.Stage.Review;
import org.sdgcities.certification.review.Stage.Submitted;
import org.sdgcities.certification.review.Stage.UnderReview;
import org.sdgcities.kernel.criteria.Criterion;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.review.Finding;
import org.sdgcities.kernel.review.ReviewEvent;
import org.sdgcities.kernel.review.ReviewEvent.ClarificationRequested;
import org.sdgcities.kernel.review.ReviewEvent.FindingRecorded;
import org.sdgcities.kernel.review.ReviewEvent.ReviewCompleted;
import org.sdgcities.kernel.review.ReviewEvent.ReviewersAssigned;
import org.sdgcities.kernel.review.ReviewEvent.SubmissionIncomplete;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// What a regional support hub does with a submitted step. Every number comes from the criteria.
final class ReviewRules {

  private ReviewRules() {}

  /// The hub's lead may send a submission back, before reviewers are assigned, for what is plainly
  /// missing. It does not count as a round.
  static List<ReviewEvent> rejectIncomplete(RejectIncomplete command, Actor actor, StepInCity at) {
    actor.mustHold(Role.HUB_LEAD, at.hub());
    mustNotBeOfTheCity(actor.id(), actor.person(), actor, at);
    unless(at.stage() instanceof Submitted, ReviewRule.NOT_AT_THIS_STAGE, at.stage().getClass());
    return List.of(
        new SubmissionIncomplete(command.step(), at.state().rounds(), command.gaps(), actor.id()));
  }

  /// The hub's lead names who reviews: enough different people, each a reviewer of this hub (role),
  /// none of the city's side (D1), each having declared to be free of ties (D7). While they work,
  /// he may replace one who cannot go on; the clock runs on, and what the others found stays.
  static List<ReviewEvent> assign(
      AssignReviewers command, Actor actor, StepInCity at, Map<PersonId, Person> people) {
    actor.mustHold(Role.HUB_LEAD, at.hub());
    mustNotBeOfTheCity(actor.id(), actor.person(), actor, at);
    LocalDate due =
        switch (at.stage()) {
          case Submitted _ -> actor.today().plusDays(at.criteria().clocks().reviewDays());
          case UnderReview(Review review) -> review.due();
          default -> throw new Refused(ReviewRule.NOT_AT_THIS_STAGE, at.stage().getClass());
        };
    int enough = at.criteria().bodies().reviewers();
    List<PersonId> reviewers = command.reviewers();
    unless(
        reviewers.size() >= enough && new HashSet<>(reviewers).size() == reviewers.size(),
        ReviewRule.TOO_FEW_REVIEWERS,
        enough);
    people.forEach((id, person) -> mustBeFitToReview(id, person, actor, at));
    return List.of(
        new ReviewersAssigned(command.step(), at.state().rounds(), reviewers, due, actor.id()));
  }

  /// @throws Refused unless the person reviews for this hub, is not of the city's side (D1), and
  ///   has declared to be free of ties (D7)
  static void mustBeFitToReview(PersonId id, Person person, Actor actor, StepInCity at) {
    unless(
        person.holds(Role.HUB_REVIEWER, at.hub(), actor.today()),
        ReviewRule.NOT_A_REVIEWER,
        id,
        at.hub());
    mustNotBeOfTheCity(id, person, actor, at);
    mustBeFreeOfTies(id, person, at);
  }

  private static void mustNotBeOfTheCity(PersonId id, Person person, Actor actor, StepInCity at) {
    unless(
        !isOfTheCity(person, at, actor) && !at.state().labSide().contains(id),
        ReviewRule.CITY_SIDE_REVIEWS,
        id);
  }

  private static boolean isOfTheCity(Person person, StepInCity at, Actor actor) {
    Set<Scope> cityScopes = Set.of(at.lab(), Scope.of(at.step().city()));
    return person.grantsOn(actor.today()).stream()
        .anyMatch(grant -> grant.role().isOfACity() && cityScopes.contains(grant.scope()));
  }

  private static void mustBeFreeOfTies(PersonId id, Person person, StepInCity at) {
    Interest declared = person.declarations().get(at.step().cycle());
    unless(declared != null, ReviewRule.NO_DECLARATION, id);
    unless(declared == Interest.NONE, ReviewRule.TIED_TO_THE_CITY, id);
  }

  /// An assigned reviewer asks the city; the hub's clock stands still until it answers.
  static List<ReviewEvent> ask(RequestClarification command, Actor actor, StepInCity at) {
    reviewOf(actor, at);
    return List.of(
        new ClarificationRequested(
            command.step(),
            at.state().rounds(),
            command.questions(),
            actor.today().plusDays(at.criteria().clocks().clarificationDays()),
            actor.id()));
  }

  /// An assigned reviewer says what he found about one criterion; a later finding replaces his
  /// earlier one until he has finished.
  static List<ReviewEvent> find(RecordFinding command, Actor actor, StepInCity at) {
    reviewOf(actor, at);
    at.mustHaveCriterion(command.criterion());
    at.mustHaveEvidence(command.evidence());
    return List.of(
        new FindingRecorded(
            command.step(),
            at.state().rounds(),
            command.criterion(),
            command.finding(),
            command.rationale(),
            command.evidence(),
            actor.id()));
  }

  /// An assigned reviewer finishes: with a finding for every criterion, and a note where he differs
  /// from one who has finished before.
  static List<ReviewEvent> complete(CompleteReview command, Actor actor, StepInCity at) {
    Review review = reviewOf(actor, at);
    Map<CriterionId, Finding> own = review.findingsOf(actor.id());
    Set<CriterionId> missing = criteriaOf(at);
    missing.removeAll(own.keySet());
    unless(missing.isEmpty(), ReviewRule.FINDINGS_MISSING, listed(missing));
    Set<CriterionId> differing = differing(review, actor.id(), own);
    unless(
        differing.isEmpty() || command.note() != null,
        ReviewRule.NOT_RECONCILED,
        listed(differing));
    return List.of(
        new ReviewCompleted(
            command.step(),
            at.state().rounds(),
            command.recommendation(),
            command.note(),
            actor.id()));
  }

  private static Set<CriterionId> differing(
      Review review, PersonId self, Map<CriterionId, Finding> own) {
    Set<CriterionId> differing = new TreeSet<>();
    for (PersonId other : review.recommendations().keySet()) {
      if (!other.equals(self)) {
        review
            .findingsOf(other)
            .forEach((criterion, finding) -> {
              if (own.get(criterion) != finding) {
                differing.add(criterion);
              }
            });
      }
    }
    return differing;
  }

  private static Review reviewOf(Actor actor, StepInCity at) {
    if (!(at.stage() instanceof UnderReview(Review review))) {
      throw new Refused(ReviewRule.NOT_AT_THIS_STAGE, at.stage().getClass());
    }
    unless(review.reviewers().contains(actor.id()), ReviewRule.NOT_ASSIGNED);
    actor.mustHold(Role.HUB_REVIEWER, at.hub());
    // He was fit when he was assigned; that may have changed.
    mustBeFitToReview(actor.id(), actor.person(), actor, at);
    unless(!review.recommendations().containsKey(actor.id()), ReviewRule.HAS_FINISHED);
    return review;
  }

  private static Set<CriterionId> criteriaOf(StepInCity at) {
    return at.criteria().of(at.step().step()).stream()
        .map(Criterion::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String listed(Set<CriterionId> criteria) {
    return criteria.stream().map(CriterionId::value).collect(Collectors.joining(", "));
  }
}
