package org.sdgcities.kernel.criteria;

import java.util.List;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.Profile;

/// One thing that a reviewer finds to be met or not.
///
/// @param requires what must have been counted before the step can be submitted at all
public record Criterion(CriterionId id, Words text, List<Requirement> requires) {

  public Criterion {
    requires = List.copyOf(requires);
  }

  /// @return the requirements that are not met yet
  public List<Requirement> gaps(Profile profile, Tally tally) {
    return requires.stream()
        .filter(requirement -> requirement.appliesTo(profile) && !requirement.isMet(tally))
        .toList();
  }
}
