package org.sdgcities.kernel.criteria;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What has been counted in one step of a cycle.
public final class Tally {

  /// That an item counts, or no longer does.
  public record Count(Measure measure, String item, boolean counts) {

    /// @return that an item counts from now on
    public static Count of(Measure measure, Object item) {
      return new Count(measure, item.toString(), true);
    }
  }

  /// Nothing counted yet.
  public static final Tally EMPTY = new Tally(Map.of());

  private final Map<Measure, Set<String>> items;

  private Tally(Map<Measure, Set<String>> items) {
    this.items = items;
  }

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
    Set<String> counted = items.getOrDefault(count.measure(), Set.of());
    if (counted.contains(count.item()) == count.counts()) {
      return this;
    }
    Set<String> changed = new TreeSet<>(counted);
    if (count.counts()) {
      changed.add(count.item());
    } else {
      changed.remove(count.item());
    }
    Map<Measure, Set<String>> more = new EnumMap<>(Measure.class);
    more.putAll(items);
    more.put(count.measure(), changed);
    return new Tally(more);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Tally tally && tally.items.equals(items);
  }

  @Override
  public int hashCode() {
    return items.hashCode();
  }

  @Override
  public String toString() {
    return items.toString();
  }

  /// @return the distinct items counted, sorted
  public Set<String> items(Measure measure) {
    if (measure == Measure.ITEM_READY) {
      Set<String> ready = new TreeSet<>(items(Measure.ITEM_FEASIBLE));
      ready.retainAll(items(Measure.ITEM_IN_PIPELINE));
      return ready;
    }
    return items.getOrDefault(measure, Set.of());
  }
}
