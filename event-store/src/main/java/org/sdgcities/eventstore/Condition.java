package org.sdgcities.eventstore;

import java.util.ArrayList;
import java.util.List;

/// What must still hold for an append to be made: **no** event that any of the criteria matches
/// stands at a position greater than `after`.
///
/// @param after the last position that the decision took into account; -1 for none at all
public record Condition(long after, List<Criterion> criteria) {

  public Condition {
    criteria = List.copyOf(criteria);
  }

  /// @return what refuses whatever either refuses
  public Condition and(Condition other) {
    List<Criterion> all = new ArrayList<>(criteria);
    other.criteria.stream().filter(criterion -> !all.contains(criterion)).forEach(all::add);
    return new Condition(Math.min(after, other.after), all);
  }
}
