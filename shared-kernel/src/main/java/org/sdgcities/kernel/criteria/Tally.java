package org.sdgcities.kernel.criteria;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What has been counted in one step of a cycle.
///
/// @param items that count, for each measure
public record Tally(Map<Measure, SortedSet<String>> items) {

  /// That an item counts, or no longer does.
  public record Count(Measure measure, String item, boolean counts) {

    /// @return that an item counts from now on
    public static Count of(Measure measure, Object item) {
      return new Count(measure, item.toString(), true);
    }
  }

  private static final SortedSet<String> NOTHING =
      Collections.unmodifiableSortedSet(new TreeSet<>());

  /// Nothing counted yet.
  public static final Tally EMPTY = new Tally(Map.of());

  /// @return the tally after more counts
  public Tally with(List<Count> counts) {
    Tally tally = this;
    for (Count count : counts) {
      tally = tally.with(count);
    }
    return tally;
  }

  /// @return the tally after one more count
  public Tally with(Count count) {
    SortedSet<String> counted = items.getOrDefault(count.measure(), NOTHING);
    if (counted.contains(count.item()) == count.counts()) {
      return this;
    }
    SortedSet<String> changed = new TreeSet<>(counted);
    if (count.counts()) {
      changed.add(count.item());
    } else {
      changed.remove(count.item());
    }
    Map<Measure, SortedSet<String>> more = new EnumMap<>(Measure.class);
    more.putAll(items);
    more.put(count.measure(), changed);
    return new Tally(more);
  }

  /// @return the distinct items counted, sorted
  public Set<String> items(Measure measure) {
    if (measure == Measure.ITEM_READY) {
      Set<String> ready = new TreeSet<>(items(Measure.ITEM_FEASIBLE));
      ready.retainAll(items(Measure.ITEM_IN_PIPELINE));
      return ready;
    }
    return items.getOrDefault(measure, NOTHING);
  }
}
