package org.sdgcities.query.programme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.criteria.Bodies;
import org.sdgcities.kernel.criteria.Clocks;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.Criterion;
import org.sdgcities.kernel.criteria.Level;
import org.sdgcities.kernel.criteria.Requirement;

/// The next version of the criteria while it is being written: what is in force, with room for
/// more.
///
/// @param newest the version in force; null before the first
/// @param levels with an empty one at the end
/// @param indicators codes of all that are defined
record Draft(
    @Nullable Criteria newest,
    List<OfStep> steps,
    List<@Nullable Level> levels,
    List<Limit> limits,
    List<String> indicators) {

  /// @param criteria with an empty one at the end
  record OfStep(Step step, List<OfCriterion> criteria) {}

  /// @param id null for a new one
  /// @param requires with an empty one at the end, as null
  record OfCriterion(
      @Nullable String id, @Nullable Words text, List<@Nullable Requirement> requires) {

    private static OfCriterion of(Criterion criterion) {
      return new OfCriterion(
          criterion.id().value(), criterion.text(), withRoom(criterion.requires()));
    }

    private static OfCriterion empty() {
      return new OfCriterion(null, null, withRoom(List.of()));
    }
  }

  /// A number of days, or of people.
  ///
  /// @param field as the body of the command names it
  /// @param now null before the first version
  record Limit(String field, @Nullable Integer now) {}

  static Draft after(@Nullable Criteria newest, List<String> indicators) {
    return new Draft(
        newest,
        Arrays.stream(Step.values()).map(step -> new OfStep(step, criteria(newest, step))).toList(),
        withRoom(newest == null ? List.of() : newest.levels()),
        limits(newest),
        indicators);
  }

  private static List<OfCriterion> criteria(@Nullable Criteria newest, Step step) {
    List<OfCriterion> criteria = new ArrayList<>();
    if (newest != null) {
      newest.of(step).forEach(criterion -> criteria.add(OfCriterion.of(criterion)));
    }
    criteria.add(OfCriterion.empty());
    return criteria;
  }

  private static List<Limit> limits(@Nullable Criteria newest) {
    List<Limit> limits = new ArrayList<>();
    add(limits, "clocks", Clocks.class, newest == null ? null : newest.clocks());
    add(limits, "bodies", Bodies.class, newest == null ? null : newest.bodies());
    return limits;
  }

  /// Every component of the record, so that none is forgotten when another limit comes.
  private static void add(
      List<Limit> limits, String name, Class<? extends Record> type, @Nullable Record now) {
    for (var component : type.getRecordComponents()) {
      try {
        Object value = now == null ? null : component.getAccessor().invoke(now);
        limits.add(new Limit(name + "." + component.getName(), (Integer) value));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a limit could not be read", e);
      }
    }
  }

  private static <T> List<@Nullable T> withRoom(List<? extends T> some) {
    List<@Nullable T> more = new ArrayList<>(some);
    more.add(null);
    return more;
  }
}
