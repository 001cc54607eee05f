package org.sdgcities.query.steps.content;

import java.util.Set;
import org.sdgcities.kernel.city.Step;

/// What a step holds besides its files.
public sealed interface Content
    permits DiagnosisContent, PlanningContent, CapacityContent, InvestmentContent {

  static Content of(Step step, Entries entries) {
    return switch (step) {
      case DIAGNOSIS -> DiagnosisContent.of(entries);
      case PLANNING -> PlanningContent.of(entries);
      case CAPACITY -> CapacityContent.of(entries);
      case INVESTMENT -> InvestmentContent.of(entries);
    };
  }

  /// @return codes of the indicators that it speaks of
  Set<String> indicators();
}
