package org.sdgcities.certification.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sdgcities.certification.Town.ADMIN;
import static org.sdgcities.certification.Town.AIR;
import static org.sdgcities.certification.Town.STEWARD;
import static org.sdgcities.certification.Town.VERSION;
import static org.sdgcities.certification.criteria.CriteriaRule.*;
import static org.sdgcities.certification.people.PeopleRule.ROLE_MISSING;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.criteria.CriteriaCommand.DefineIndicators;
import org.sdgcities.certification.criteria.CriteriaCommand.Definition;
import org.sdgcities.certification.criteria.CriteriaCommand.PublishCriteria;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.criteria.Bodies;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.CriteriaEvent.CriteriaPublished;
import org.sdgcities.kernel.criteria.CriteriaEvent.IndicatorDefined;
import org.sdgcities.kernel.criteria.CriteriaVersion;
import org.sdgcities.kernel.criteria.Criterion;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.criteria.Direction;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.criteria.Level;
import org.sdgcities.kernel.criteria.Measure;
import org.sdgcities.kernel.criteria.Requirement;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.Scope;

class CriteriaRulesTest {

  private static final CriteriaDecider DECIDER = new CriteriaDecider();
  private static final Criteria TOWN = Town.criteria();
  private static final Criteria NEXT = next(TOWN.steps(), TOWN.levels(), 3);

  private static Criteria next(Map<Step, List<Criterion>> steps, List<Level> levels, int panel) {
    return new Criteria(
        new CriteriaVersion("2"),
        TOWN.title(),
        TOWN.smallCity(),
        steps,
        levels,
        TOWN.clocks(),
        new Bodies(2, panel, 3));
  }

  /// The next version, with other criteria in one step.
  private static Criteria with(Step step, Criterion... criteria) {
    Map<Step, List<Criterion>> steps = new EnumMap<>(TOWN.steps());
    steps.put(step, List.of(criteria));
    return next(steps, TOWN.levels(), 3);
  }

  private static Criterion criterion(String id, Requirement... requires) {
    return new Criterion(new CriterionId(id), Words.english("A criterion"), List.of(requires));
  }

  private static Given.When<CriteriaCommand> publish(Criteria criteria) {
    return Given.given(Town.programme()).as(STEWARD).when(DECIDER, new PublishCriteria(criteria));
  }

  @Test
  void a_steward_publishes_a_version() {
    publish(NEXT).then(new CriteriaPublished(NEXT, STEWARD));
  }

  @Test
  void an_administrator_does_not() {
    Given.given(Town.programme())
        .as(ADMIN)
        .when(DECIDER, new PublishCriteria(NEXT))
        .refused(ROLE_MISSING, Role.CRITERIA_STEWARD, Scope.GLOBAL);
  }

  @Test
  void a_published_version_never_changes() {
    publish(TOWN).refused(VERSION_PUBLISHED, VERSION);
    Given published =
        Given.given(Town.programme())
            .as(STEWARD)
            .when(DECIDER, new PublishCriteria(NEXT))
            .happens();
    published
        .when(DECIDER, new PublishCriteria(with(Step.DIAGNOSIS, criterion("1c"))))
        .refused(VERSION_PUBLISHED, NEXT.version());
    assertThat(published.state(Published.FOLD, VERSION).criteria()).isEqualTo(TOWN);
  }

  @Test
  void there_is_a_level_to_be_reached() {
    publish(next(TOWN.steps(), List.of(), 3)).refused(NO_LEVELS);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void a_panel_cannot_end_in_a_tie(int panel) {
    publish(next(TOWN.steps(), TOWN.levels(), panel)).refused(PANEL_EVEN, panel);
  }

  @ParameterizedTest
  @EnumSource
  void each_step_has_criteria(Step step) {
    publish(with(step)).refused(STEP_WITHOUT_CRITERIA, step.number());
    Map<Step, List<Criterion>> steps = new EnumMap<>(TOWN.steps());
    steps.remove(step);
    publish(next(steps, TOWN.levels(), 3)).refused(STEP_WITHOUT_CRITERIA, step.number());
  }

  @Test
  void a_criterion_stands_in_its_own_step() {
    publish(with(Step.DIAGNOSIS, criterion("1a"), criterion("2c")))
        .refused(CRITERION_MISPLACED, new CriterionId("2c"), 1);
  }

  @Test
  void a_criterion_stands_there_once() {
    publish(with(Step.PLANNING, criterion("2a"), criterion("2b"), criterion("2a")))
        .refused(CRITERION_TWICE, new CriterionId("2a"));
  }

  @ParameterizedTest
  @EnumSource(names = {"INDICATOR_OBSERVED", "INDICATOR_BROKEN_DOWN"})
  void criteria_ask_for_indicators_that_are_defined(Measure measure) {
    var known = new Requirement(measure, List.of("SDG-11.6.2", "SDG-11.1.1"), 2, null);
    var unknown = new Requirement(measure, List.of("SDG-11.6.2", "SDG-11.3.1"), 1, null);

    Criteria askingForKnown = with(Step.DIAGNOSIS, criterion("1a", known));
    publish(askingForKnown).then(new CriteriaPublished(askingForKnown, STEWARD));
    publish(with(Step.DIAGNOSIS, criterion("1a", known), criterion("1b", unknown)))
        .refused(INDICATOR_UNKNOWN, new IndicatorCode("SDG-11.3.1"));
  }

  @Test
  void what_other_requirements_name_is_no_indicator() {
    Criteria asking =
        with(
            Step.DIAGNOSIS,
            criterion(
                "1a", new Requirement(Measure.EVIDENCE_OF_KIND, List.of("DATASET"), 1, null)));
    publish(asking).then(new CriteriaPublished(asking, STEWARD));
  }

  @Test
  void a_steward_defines_indicators() {
    Given.given(Town.programme())
        .as(STEWARD)
        .when(
            DECIDER,
            new DefineIndicators(List.of(definition("SDG-11.3.1"), definition("SDG-11.7.1"))))
        .then(defined("SDG-11.3.1"), defined("SDG-11.7.1"));
  }

  @Test
  void nobody_else_defines_them() {
    Given.given(Town.programme())
        .as(ADMIN)
        .when(DECIDER, new DefineIndicators(List.of(definition("SDG-11.3.1"))))
        .refused(ROLE_MISSING, Role.CRITERIA_STEWARD, Scope.GLOBAL);
  }

  @Test
  void a_later_definition_of_the_same_code_takes_the_place_of_the_earlier() {
    Given redefined =
        Given.given(Town.programme())
            .as(STEWARD)
            .when(DECIDER, new DefineIndicators(List.of(definition("SDG-11.6.2"))))
            .happens();
    assertThat(redefined.state(Indicator.FOLD, AIR).definition()).isEqualTo(defined("SDG-11.6.2"));
  }

  @Test
  void between_one_and_a_thousand_are_defined_at_once() {
    Definition one = definition("SDG-11.3.1");
    assertThat(new DefineIndicators(Collections.nCopies(1000, one)).indicators()).hasSize(1000);
    assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new DefineIndicators(List.of()));
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> new DefineIndicators(Collections.nCopies(1001, one)));
  }

  private static Definition definition(String code) {
    IndicatorDefined it = defined(code);
    return new Definition(
        it.indicator(),
        it.names(),
        it.unit(),
        it.domain(),
        it.objective(),
        it.sdg(),
        it.direction(),
        it.least(),
        it.most(),
        it.source(),
        it.verified());
  }

  private static IndicatorDefined defined(String code) {
    return new IndicatorDefined(
        new IndicatorCode(code),
        Words.english("An indicator"),
        "ratio",
        "Environment",
        "Sustainable",
        code.substring(4),
        Direction.NONE,
        BigDecimal.ZERO,
        null,
        "UN Statistics Division",
        "code and name",
        STEWARD);
  }
}
