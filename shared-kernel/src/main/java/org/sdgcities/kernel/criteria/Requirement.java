package org.sdgcities.kernel.criteria;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.city.Profile;

/// Something that must have been counted before a step can be submitted.
///
/// @param of only these items count; empty for any
/// @param atLeast how many of them there must be
/// @param profile asked of cycles with this profile only; null for all
public record Requirement(
    Measure measure, List<String> of, int atLeast, @Nullable Profile profile) {

  public Requirement {
    of = List.copyOf(of);
    Shape.within(atLeast, 1, 1000);
  }

  public boolean appliesTo(Profile its) {
    return profile == null || profile == its;
  }

  /// @return how many of the required items have been counted
  public int have(Tally tally) {
    Set<String> items = tally.items(measure);
    return of.isEmpty() ? items.size() : (int) of.stream().filter(items::contains).count();
  }

  public boolean isMet(Tally tally) {
    return have(tally) >= atLeast;
  }

  /// @return the named items that have not been counted
  public List<String> missing(Tally tally) {
    Set<String> items = tally.items(measure);
    return of.stream().filter(item -> !items.contains(item)).toList();
  }
}
