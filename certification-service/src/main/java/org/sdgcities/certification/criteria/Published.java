package org.sdgcities.certification.criteria;

import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.CriteriaEvent.CriteriaPublished;
import org.sdgcities.kernel.criteria.CriteriaVersion;

/// A version of the criteria, if it has been published.
public record Published(@Nullable Criteria criteria) {

  public static final Fold<CriteriaVersion, Published> FOLD =
      new Fold<>(
          "criteria",
          1,
          CriteriaVersion.class,
          Published.class,
          Fold.events(CriteriaPublished.class),
          new Published(null),
          (state, event, recorded) ->
              event instanceof CriteriaPublished e ? new Published(e.criteria()) : state);

  /// @throws Refused if the version is not published
  public static Criteria find(Facts facts, CriteriaVersion version) {
    Criteria criteria = facts.of(FOLD, version).criteria();
    if (criteria == null) {
      throw new Refused(CriteriaRule.VERSION_UNKNOWN, version);
    }
    return criteria;
  }
}
