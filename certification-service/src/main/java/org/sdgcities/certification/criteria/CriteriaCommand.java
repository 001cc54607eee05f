package org.sdgcities.certification.criteria;

import java.math.BigDecimal;
import java.util.List;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Shape;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.Direction;
import org.sdgcities.kernel.criteria.IndicatorCode;

/// What can be asked about criteria and indicators.
public sealed interface CriteriaCommand extends org.sdgcities.certification.decision.Command {

  @Override
  default String routingKey() {
    return "criteria";
  }

  @Command(namespace = "sdg", name = "PublishCriteria")
  record PublishCriteria(Criteria criteria) implements CriteriaCommand {
    @Override
    public Subject subject() {
      return criteria.version();
    }
  }

  /// Defines indicators, all of them or none.
  @Command(namespace = "sdg", name = "DefineIndicators")
  record DefineIndicators(List<Definition> indicators) implements CriteriaCommand {

    private static final int MOST = 1_000;

    public DefineIndicators {
      indicators = List.copyOf(indicators);
      if (indicators.isEmpty() || indicators.size() > MOST) {
        throw new InvalidValue("list.size", 1, MOST);
      }
    }

    @Override
    public Subject subject() {
      return indicators.getFirst().indicator();
    }
  }

  /// @param unit as observations must state it
  /// @param sdg the SDG indicator it belongs to, or null
  /// @param least the least value that makes sense, or null for none
  /// @param most the greatest value that makes sense, or null for none
  /// @param source where code and name come from
  /// @param verified what of this was checked against the source
  record Definition(
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
      String verified) {

    public Definition {
      unit = Shape.text(unit, 100);
      domain = Shape.text(domain, 100);
      objective = Shape.text(objective, 100);
      source = Shape.text(source, 500);
      verified = Shape.text(verified, 500);
    }
  }
}
