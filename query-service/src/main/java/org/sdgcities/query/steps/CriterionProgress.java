package org.sdgcities.query.steps;

import java.util.List;
import org.sdgcities.kernel.city.Profile;
import org.sdgcities.kernel.criteria.Criterion;
import org.sdgcities.kernel.criteria.Measure;
import org.sdgcities.kernel.criteria.Requirement;
import org.sdgcities.kernel.criteria.Tally;

/// How far a step has come towards one criterion, counted as the rule counts that lets it be
/// submitted.
///
/// @param needs the requirements that apply to the cycle
public record CriterionProgress(Criterion criterion, boolean complete, List<Need> needs) {

  /// @param have how many there are
  /// @param missing items that were named and are not there
  public record Need(Requirement requirement, int have, boolean met, List<String> missing) {

    static Need of(Requirement requirement, Tally tally) {
      return new Need(
          requirement,
          requirement.have(tally),
          requirement.isMet(tally),
          requirement.missing(tally));
    }

    /// @return the enumeration that names its items, or `indicator`, or empty where they are
    ///   numbers
    public String items() {
      Measure measure = requirement.measure();
      return switch (measure) {
        case EVIDENCE_OF_KIND -> "EvidenceKind";
        case INDICATOR_OBSERVED, INDICATOR_BROKEN_DOWN -> "indicator";
        case GROUP_ACCOUNTED_FOR -> "Group";
        default -> measure.name().startsWith("AREA_") ? "Area" : "";
      };
    }
  }

  static CriterionProgress of(Criterion criterion, Profile profile, Tally tally) {
    return new CriterionProgress(
        criterion,
        criterion.gaps(profile, tally).isEmpty(),
        criterion.requires().stream()
            .filter(requirement -> requirement.appliesTo(profile))
            .map(requirement -> Need.of(requirement, tally))
            .toList());
  }
}
