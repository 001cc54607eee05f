package org.sdgcities.eventstore;

import java.util.List;

/// What must still hold for an append to be made: **no** event that any of the criteria matches
/// stands at a position greater than `after`.
///
/// @param after the last position that the decision took into account; -1 for none at all
public record Condition(long after, List<Criterion> criteria) {

  public Condition {
    criteria = List.copyOf(criteria);
  }
}
