package org.sdgcities.kernel.criteria;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.Step;

/// Everything that certification asks for, in one version. Published versions never change; a cycle
/// keeps the version under which it opened.
///
/// @param smallCity a city of fewer inhabitants may use the smaller set
/// @param steps the criteria of each content step
public record Criteria(
    CriteriaVersion version,
    Words title,
    long smallCity,
    Map<Step, List<Criterion>> steps,
    List<Level> levels,
    Clocks clocks,
    Bodies bodies) {

  public Criteria {
    // In the order of the steps, so that it is always written in the same way.
    steps = Collections.unmodifiableMap(new TreeMap<>(steps));
    levels = List.copyOf(levels);
  }

  public List<Criterion> of(Step step) {
    return steps.getOrDefault(step, List.of());
  }

  public Optional<Level> level(LevelId id) {
    return levels.stream().filter(level -> level.id().equals(id)).findFirst();
  }
}
