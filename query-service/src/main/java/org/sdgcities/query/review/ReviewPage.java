package org.sdgcities.query.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.platform.Shown;
import org.sdgcities.query.steps.StepDetail;
import org.sdgcities.query.steps.StepsPage;
import org.sdgcities.web.problem.NotYours;
import org.springframework.stereotype.Component;

/// What the review of a step shows.
@Component
public final class ReviewPage {

  private final StepsPage steps;
  private final Catalogue catalogue;
  private final Access access;

  public ReviewPage(StepsPage steps, Catalogue catalogue, Access access) {
    this.steps = steps;
    this.catalogue = catalogue;
    this.access = access;
  }

  /// @param declared what the viewer has declared for this cycle, or null
  /// @param candidates reviewers of the hub; empty unless the viewer may assign them
  /// @param limits numbers of the criteria; null if they are not known
  public record StepReview(
      StepDetail detail,
      Catalogue.@Nullable Hub hub,
      ReviewActs may,
      @Nullable Interest declared,
      List<Candidate> candidates,
      @Nullable Limits limits,
      LocalDate today)
      implements Shown.Versioned {

    /// @return whether the viewer has declared to be free of ties (duty D7)
    public boolean free() {
      return declared == Interest.NONE;
    }

    @Override
    public long position() {
      return detail.step().position();
    }
  }

  /// @param reviewers the fewest that review
  /// @param rounds how often a step may be submitted
  /// @param mayReturn whether it may be submitted once more
  /// @param lastConditionDay the latest day that a condition may be due
  public record Limits(int reviewers, int rounds, boolean mayReturn, LocalDate lastConditionDay) {}

  /// @throws NotYours unless the viewer is of the city's hub, or sees the work on every city
  Optional<StepReview> find(String step, Viewer viewer) {
    return steps
        .step(step)
        .map(row -> {
          if (!viewer.seesAll() && !access.isOfTheHubOf(viewer, new CityId(row.city()))) {
            throw new NotYours();
          }
          return review(steps.detail(new StepRef(row.step())).orElseThrow(), viewer);
        });
  }

  private StepReview review(StepDetail detail, Viewer viewer) {
    ReviewActs may = ReviewActs.of(viewer, detail);
    return new StepReview(
        detail,
        catalogue.hub(detail.city().hub()).orElse(null),
        may,
        access.declared(viewer.person(), detail.cycle().cycle()).orElse(null),
        may.assign() ? candidates(detail) : List.of(),
        steps.criteria(detail.cycle()).map(criteria -> limits(criteria, detail)).orElse(null),
        access.today());
  }

  private Limits limits(Criteria criteria, StepDetail detail) {
    int rounds = criteria.clocks().rounds();
    return new Limits(
        criteria.bodies().reviewers(),
        rounds,
        detail.step().tries() < rounds,
        access.today().plusDays(criteria.clocks().conditionDays()));
  }

  private List<Candidate> candidates(StepDetail detail) {
    return access.holders(Role.HUB_REVIEWER, new Scope("hub:" + detail.city().hub())).stream()
        .map(person ->
            Candidate.of(
                person,
                reviews(person, detail),
                access.declared(person, detail.cycle().cycle()).orElse(null),
                worksFor(person, detail),
                detail.labSide().contains(person)))
        .toList();
  }

  private static boolean reviews(PersonId person, StepDetail detail) {
    return detail.current().stream()
        .flatMap(round -> round.reviews().stream())
        .anyMatch(review -> review.reviewer().equals(person));
  }

  private boolean worksFor(PersonId person, StepDetail detail) {
    List<Scope> own =
        List.of(new Scope("lab:" + detail.city().lab()), new Scope("city:" + detail.city().city()));
    return access.rolesOf(person).stream()
        .anyMatch(held -> held.role().isOfACity() && own.contains(held.scope()));
  }
}
