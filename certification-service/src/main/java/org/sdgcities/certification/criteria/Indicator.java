package org.sdgcities.certification.criteria;

import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Refused;
import org.sdgcities.kernel.criteria.CriteriaEvent.IndicatorDefined;
import org.sdgcities.kernel.criteria.IndicatorCode;

/// An indicator, as last defined.
///
/// @param definition null if there is no indicator of that code
public record Indicator(@Nullable IndicatorDefined definition) {

  public static final Fold<IndicatorCode, Indicator> FOLD =
      new Fold<>(
          "indicator",
          1,
          IndicatorCode.class,
          Indicator.class,
          Fold.events(IndicatorDefined.class),
          new Indicator(null),
          (state, event, recorded) ->
              event instanceof IndicatorDefined e ? new Indicator(e) : state);

  /// @throws Refused if it is not defined
  public static IndicatorDefined find(Facts facts, IndicatorCode code) {
    IndicatorDefined definition = facts.of(FOLD, code).definition();
    if (definition == null) {
      throw new Refused(CriteriaRule.INDICATOR_UNKNOWN, code);
    }
    return definition;
  }
}
