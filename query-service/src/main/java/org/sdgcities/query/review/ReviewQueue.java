package org.sdgcities.query.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;
import org.sdgcities.query.access.Access;
import org.sdgcities.query.access.Access.Viewer;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.steps.StepLists;
import org.sdgcities.query.steps.StepLists.Listed;
import org.sdgcities.query.steps.StepLists.Wanted;
import org.sdgcities.query.steps.StepStage;
import org.sdgcities.web.problem.NotYours;
import org.springframework.stereotype.Component;

/// The steps that a hub, or the global hub, has to do with.
@Component
public final class ReviewQueue {

  static final int PAGE = 50;

  /// Shown unless a stage is chosen: what is under way.
  private static final List<StepStage> UNDER_WAY =
      List.of(
          StepStage.SUBMITTED,
          StepStage.UNDER_REVIEW,
          StepStage.CLARIFICATION,
          StepStage.REVIEWED,
          StepStage.CONDITIONAL);

  private final StepLists steps;
  private final Catalogue catalogue;
  private final Access access;

  public ReviewQueue(StepLists steps, Catalogue catalogue, Access access) {
    this.steps = steps;
    this.catalogue = catalogue;
    this.access = access;
  }

  /// @param hubs names of those whose cities are listed; null for all
  /// @param stage that is shown, or null for all that is under way
  /// @param counts how many steps stand at each stage
  /// @param page 1 for the first
  /// @param more whether there is a further page
  public record Queue(
      @Nullable List<Words> hubs,
      @Nullable StepStage stage,
      Map<StepStage, Integer> counts,
      List<Listed> steps,
      int page,
      boolean more,
      LocalDate today) {

    /// @return how many steps are under way
    public int underWay() {
      return UNDER_WAY.stream().mapToInt(one -> counts.getOrDefault(one, 0)).sum();
    }
  }

  /// @throws NotYours unless the viewer reviews, decides, or sees the work on every city
  Queue find(@Nullable StepStage stage, int page, Viewer viewer) {
    Set<String> hubs = hubsOf(viewer);
    List<Listed> listed =
        steps.list(
            new Wanted(
                stage == null ? UNDER_WAY : List.of(stage),
                foremost(viewer),
                hubs,
                (page - 1) * PAGE,
                PAGE + 1));
    return new Queue(
        hubs == null ? null : hubs.stream().map(this::nameOf).toList(),
        stage,
        steps.counts(hubs),
        listed.size() > PAGE ? listed.subList(0, PAGE) : listed,
        page,
        listed.size() > PAGE,
        access.today());
  }

  private Words nameOf(String hub) {
    return catalogue.hub(hub).map(Catalogue.Hub::names).orElse(Words.english(hub));
  }

  private static @Nullable Set<String> hubsOf(Viewer viewer) {
    if (viewer.seesAll()) {
      return null;
    }
    Set<String> hubs = new TreeSet<>();
    for (Role role : List.of(Role.HUB_LEAD, Role.HUB_REVIEWER)) {
      viewer.scopesOf(role).stream().map(Scope::name).forEach(hubs::add);
    }
    if (hubs.isEmpty()) {
      throw new NotYours();
    }
    return hubs;
  }

  /// What waits for the viewer comes first.
  private static @Nullable StepStage foremost(Viewer viewer) {
    if (viewer.holdsAnyOf(Role.GLOBAL_MODERATOR)) {
      return StepStage.REVIEWED;
    }
    return viewer.holdsAnyOf(Role.HUB_LEAD) ? StepStage.SUBMITTED : null;
  }
}
