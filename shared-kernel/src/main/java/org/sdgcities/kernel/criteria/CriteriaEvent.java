package org.sdgcities.kernel.criteria;

import java.math.BigDecimal;
import java.util.Set;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Tag;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.people.PersonId;

/// Criteria and indicators, as they are published.
public sealed interface CriteriaEvent extends org.sdgcities.kernel.Event {

  @Event(namespace = "sdg", name = "CriteriaPublished", version = "1")
  record CriteriaPublished(Criteria criteria, PersonId by) implements CriteriaEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(criteria.version());
    }
  }

  /// An indicator that observations may be recorded for. A later definition of the same code
  /// replaces an earlier one for what is recorded from then on.
  ///
  /// @param unit as its observations must state it
  /// @param domain of the Urban Monitoring Framework
  /// @param objective of the Urban Monitoring Framework
  /// @param sdg the SDG indicator it belongs to, or null
  /// @param least the least value that makes sense, or null for none
  /// @param most the greatest value that makes sense, or null for none
  /// @param source where code and name come from
  /// @param verified what of this was checked against the source
  @Event(namespace = "sdg", name = "IndicatorDefined", version = "1")
  record IndicatorDefined(
      IndicatorCode indicator,
      Words names,
      String unit,
      String domain,
      String objective,
      @Nullable String sdg,
      Direction direction,
      @Nullable BigDecimal least,
      @Nullable BigDecimal most,
      String source,
      String verified,
      PersonId by)
      implements CriteriaEvent {
    @Override
    public Set<Tag> tags() {
      return Tag.of(indicator);
    }
  }
}
