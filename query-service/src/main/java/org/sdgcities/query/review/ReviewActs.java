package org.sdgcities.query.review;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.steps.CriterionProgress;
import org.sdgcities.query.steps.Round;
import org.sdgcities.query.steps.StepDetail;
import org.sdgcities.query.steps.StepStage;

/// What the viewer may do about a step that was submitted. It only decides what a page offers;
/// whether it is done, the log decides.
///
/// @param assign whether he may name reviewers
/// @param reject whether he may send an incomplete submission back
/// @param review whether he may find, ask and finish
/// @param missing criteria that his findings are still missing for
/// @param differing criteria on which he differs from a reviewer who has finished
/// @param decide whether he may decide
/// @param mayNotDecide whether he would decide, had he not taken part in the step (duty D1)
/// @param close whether he may confirm that a condition has been met, once he has declared
public record ReviewActs(
    boolean assign,
    boolean reject,
    boolean review,
    Set<String> missing,
    Set<String> differing,
    boolean decide,
    boolean mayNotDecide,
    boolean close,
    boolean reopen,
    boolean declare) {

  static ReviewActs of(Viewer viewer, StepDetail detail) {
    StepStage stage = detail.step().stage();
    // Duty D10: who administers the programme acts on no case.
    boolean judges = !viewer.holdsAnyOf(Role.PROGRAMME_ADMIN);
    boolean leads = judges && holds(viewer, Role.HUB_LEAD, detail);
    boolean ofTheHub = judges && holds(viewer, Role.HUB_REVIEWER, detail);
    boolean moderates = judges && viewer.holdsAnyOf(Role.GLOBAL_MODERATOR);
    boolean tookPart = tookPart(viewer.person(), detail);
    Optional<Round.Review> own = ownReview(viewer.person(), detail);
    boolean reviews =
        ofTheHub
            && stage == StepStage.UNDER_REVIEW
            && own.filter(review -> review.completedOn() == null).isPresent();
    return new ReviewActs(
        leads && (stage == StepStage.SUBMITTED || stage == StepStage.UNDER_REVIEW),
        leads && stage == StepStage.SUBMITTED,
        reviews,
        reviews ? missing(own.get(), detail) : Set.of(),
        reviews ? differing(own.get(), detail) : Set.of(),
        moderates && stage == StepStage.REVIEWED && !tookPart,
        moderates && stage == StepStage.REVIEWED && tookPart,
        ofTheHub && stage == StepStage.CONDITIONAL,
        moderates && stage.accepted(),
        ofTheHub);
  }

  private static boolean holds(Viewer viewer, Role role, StepDetail detail) {
    String hub = detail.city().hub();
    return hub != null && viewer.holds(role, new Scope("hub:" + hub));
  }

  private static boolean tookPart(PersonId person, StepDetail detail) {
    return detail.labSide().contains(person) || ownReview(person, detail).isPresent();
  }

  private static Optional<Round.Review> ownReview(PersonId person, StepDetail detail) {
    return detail.current().stream()
        .flatMap(round -> round.reviews().stream())
        .filter(review -> review.reviewer().equals(person))
        .findFirst();
  }

  private static Set<String> missing(Round.Review own, StepDetail detail) {
    Set<String> missing = new TreeSet<>();
    for (CriterionProgress progress : detail.criteria()) {
      String criterion = progress.criterion().id().value();
      if (own.of(criterion).isEmpty()) {
        missing.add(criterion);
      }
    }
    return missing;
  }

  private static Set<String> differing(Round.Review own, StepDetail detail) {
    Set<String> differing = new TreeSet<>();
    detail.current().stream()
        .flatMap(round -> round.reviews().stream())
        .filter(other -> other.completedOn() != null)
        .flatMap(other -> other.findings().stream())
        .filter(found ->
            own.of(found.criterion()).filter(mine -> mine.finding() != found.finding()).isPresent())
        .forEach(found -> differing.add(found.criterion()));
    return differing;
  }

  /// @return whether there is anything he may do
  public boolean any() {
    return assign || review || decide || close || reopen;
  }
}
