package org.sdgcities.certification.criteria;

import static org.sdgcities.certification.decision.Refused.unless;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sdgcities.certification.criteria.CriteriaCommand.DefineIndicators;
import org.sdgcities.certification.criteria.CriteriaCommand.PublishCriteria;
import org.sdgcities.certification.people.Actor;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.CriteriaEvent;
import org.sdgcities.kernel.criteria.CriteriaEvent.CriteriaPublished;
import org.sdgcities.kernel.criteria.CriteriaEvent.IndicatorDefined;
import org.sdgcities.kernel.criteria.Criterion;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.criteria.Measure;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

/// How criteria come into force.
final class CriteriaRules {

  private CriteriaRules() {}

  /// @param indicators those that the criteria name
  static List<CriteriaEvent> publish(
      PublishCriteria command,
      Actor actor,
      Published earlier,
      Map<IndicatorCode, Indicator> indicators) {
    Criteria criteria = command.criteria();
    actor.mustHold(Role.CRITERIA_STEWARD, Scope.GLOBAL);
    unless(earlier.criteria() == null, CriteriaRule.VERSION_PUBLISHED, criteria.version());
    unless(!criteria.levels().isEmpty(), CriteriaRule.NO_LEVELS);
    unless(criteria.bodies().panel() % 2 == 1, CriteriaRule.PANEL_EVEN, criteria.bodies().panel());
    mustBeInPlace(criteria);
    indicators.forEach((code, indicator) ->
        unless(indicator.definition() != null, CriteriaRule.INDICATOR_UNKNOWN, code));
    return List.of(new CriteriaPublished(criteria, actor.id()));
  }

  private static void mustBeInPlace(Criteria criteria) {
    Set<CriterionId> seen = new HashSet<>();
    for (Step step : Step.values()) {
      unless(!criteria.of(step).isEmpty(), CriteriaRule.STEP_WITHOUT_CRITERIA, step.number());
      for (Criterion criterion : criteria.of(step)) {
        unless(
            criterion.id().value().startsWith(Integer.toString(step.number())),
            CriteriaRule.CRITERION_MISPLACED,
            criterion.id(),
            step.number());
        unless(seen.add(criterion.id()), CriteriaRule.CRITERION_TWICE, criterion.id());
      }
    }
  }

  /// @return the indicators that the criteria ask for
  static List<IndicatorCode> named(Criteria criteria) {
    return criteria.steps().values().stream()
        .flatMap(List::stream)
        .flatMap(criterion -> criterion.requires().stream())
        .filter(requirement ->
            requirement.measure() == Measure.INDICATOR_OBSERVED
                || requirement.measure() == Measure.INDICATOR_BROKEN_DOWN)
        .flatMap(requirement -> requirement.of().stream())
        .distinct()
        .map(IndicatorCode::new)
        .toList();
  }

  static List<IndicatorDefined> define(DefineIndicators command, Actor actor) {
    actor.mustHold(Role.CRITERIA_STEWARD, Scope.GLOBAL);
    return command.indicators().stream()
        .map(definition ->
            new IndicatorDefined(
                definition.indicator(),
                definition.names(),
                definition.unit(),
                definition.domain(),
                definition.objective(),
                definition.sdg(),
                definition.direction(),
                definition.least(),
                definition.most(),
                definition.source(),
                definition.verified(),
                actor.id()))
        .toList();
  }
}
