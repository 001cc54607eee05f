package org.sdgcities.certification.investment;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.sdgcities.certification.Town.AIR;
import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.Town.NOBODY;
import static org.sdgcities.certification.investment.InvestmentRule.*;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.sdgcities.certification.Town;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.investment.InvestmentCommand.ChangeStage;
import org.sdgcities.certification.investment.InvestmentCommand.ComposeFinancing;
import org.sdgcities.certification.investment.InvestmentCommand.LinkPipeline;
import org.sdgcities.certification.investment.InvestmentCommand.ProposeItem;
import org.sdgcities.certification.investment.InvestmentCommand.ScreenSafeguards;
import org.sdgcities.certification.people.PeopleRule;
import org.sdgcities.certification.review.ReviewRule;
import org.sdgcities.kernel.InvalidValue;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.investment.FinancingSource;
import org.sdgcities.kernel.investment.InvestmentEvent.FinancingComposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentItemProposed;
import org.sdgcities.kernel.investment.InvestmentEvent.NationalPipelineLinked;
import org.sdgcities.kernel.investment.InvestmentEvent.SafeguardScreened;
import org.sdgcities.kernel.investment.Money;
import org.sdgcities.kernel.investment.SafeguardResult;
import org.sdgcities.kernel.investment.Sector;
import org.sdgcities.kernel.investment.SourceKind;
import org.sdgcities.kernel.investment.Stage;
import org.sdgcities.kernel.planning.PlanningEvent.PlanObjectiveSet;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;

class InvestmentRulesTest {

  static final InvestmentDecider DECIDER = new InvestmentDecider();

  /// The plan has one objective.
  static Given drafted() {
    return Given.given(Town.programme())
        .and(Town.opened())
        .and(
            new PlanObjectiveSet(
                CYCLE,
                1,
                "Less smoke",
                List.of(1),
                AIR,
                new BigDecimal("31.5"),
                new BigDecimal("20"),
                2030,
                "Department of environment",
                "4.2.1",
                EDITOR),
            new StepOpened(Town.step(Step.INVESTMENT), EDITOR))
        .as(EDITOR);
  }

  /// Clean stoves for 900 euros.
  static Given proposed() {
    return drafted().when(DECIDER, item(1, euros("900"), 2025)).happens();
  }

  @Test
  void an_investment_serves_objectives_of_the_plan() {
    proposed()
        .when(DECIDER, item(1, euros("1250.50"), 2026))
        .then(
            new InvestmentItemProposed(
                CYCLE,
                2,
                "Clean stoves",
                Sector.ENERGY,
                List.of(1),
                euros("1250.5"),
                2026,
                EDITOR));
    drafted().when(DECIDER, item(2, euros("900"), 2025)).refused(OBJECTIVE_UNKNOWN, 2);
  }

  @Test
  void the_prices_are_of_this_year_or_an_earlier_one() {
    drafted()
        .when(DECIDER, item(1, euros("900"), 2027))
        .refused(PRICES_OF_THE_FUTURE, Year.of(2027));
  }

  @Test
  void an_investment_without_cost_or_objective_is_no_command() {
    Stream.<Runnable>of(
            () -> item(1, euros("0"), 2025),
            () -> new ProposeItem(CYCLE, "x", Sector.ENERGY, List.of(), euros("9"), 2025))
        .forEach(command -> assertThatExceptionOfType(InvalidValue.class).isThrownBy(command::run));
  }

  @Test
  void sources_that_give_exactly_the_cost_are_its_financing() {
    List<FinancingSource> sources =
        List.of(
            new FinancingSource(SourceKind.OWN_BUDGET, null, euros("300.00")),
            new FinancingSource(SourceKind.GRANT, "Fund", euros("600")));
    proposed()
        .when(DECIDER, new ComposeFinancing(CYCLE, 1, sources))
        .then(new FinancingComposed(CYCLE, 1, sources, EDITOR));
  }

  @Test
  void sources_that_give_more_or_less_or_another_currency_are_not() {
    proposed()
        .when(DECIDER, financing(euros("300"), euros("599.99")))
        .refused(SUM_DIFFERS, euros("899.99"), euros("900"));
    proposed()
        .when(DECIDER, financing(euros("300"), euros("600.01")))
        .refused(SUM_DIFFERS, euros("900.01"), euros("900"));
    Money shillings = new Money(new BigDecimal("900"), "TZS");
    proposed().when(DECIDER, financing(shillings)).refused(SUM_DIFFERS, shillings, euros("900"));
  }

  /// However the cost is split, the parts are its financing, and a cent more is not.
  @RepeatedTest(20)
  void any_split_of_the_cost_is_its_financing(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    List<Money> parts = new ArrayList<>();
    long rest = 90_000;
    while (rest > 0) {
      long part = random.nextLong(rest) + 1;
      parts.add(new Money(BigDecimal.valueOf(part, 2), "EUR"));
      rest -= part;
    }
    proposed().when(DECIDER, financing(parts.toArray(Money[]::new))).happens();

    parts.add(euros("0.01"));
    proposed()
        .when(DECIDER, financing(parts.toArray(Money[]::new)))
        .refused(SUM_DIFFERS, euros("900.01"), euros("900"));
  }

  @Test
  void no_source_at_all_an_empty_one_or_mixed_currencies_are_no_command() {
    Stream.<Runnable>of(
            () -> financing(),
            () -> financing(euros("900"), euros("0")),
            () -> financing(euros("900"), new Money(BigDecimal.ONE, "TZS")))
        .forEach(command -> assertThatExceptionOfType(InvalidValue.class).isThrownBy(command::run));
  }

  @Test
  void an_investment_is_screened_for_harm() {
    proposed()
        .when(DECIDER, screening(SafeguardResult.PASSED_WITH_MEASURES, 12, true))
        .then(
            new SafeguardScreened(
                CYCLE,
                1,
                SafeguardResult.PASSED_WITH_MEASURES,
                12,
                true,
                "Looked at the site.",
                EDITOR));
  }

  @Test
  void nobody_is_moved_without_a_plan() {
    for (SafeguardResult result :
        List.of(SafeguardResult.PASSED, SafeguardResult.PASSED_WITH_MEASURES)) {
      proposed()
          .when(DECIDER, screening(result, 1, false))
          .refused(EVICTION_WITHOUT_PLAN, SafeguardResult.STOPPED);
      proposed().when(DECIDER, screening(result, 0, false)).happens();
    }
    proposed().when(DECIDER, screening(SafeguardResult.STOPPED, 1, false)).happens();
    assertThatExceptionOfType(InvalidValue.class)
        .isThrownBy(() -> screening(SafeguardResult.STOPPED, -1, false));
  }

  @Test
  void an_investment_is_in_the_national_pipeline_or_it_is_said_why_not() {
    proposed()
        .when(DECIDER, new LinkPipeline(CYCLE, 1, "Ministry", "PIP-17", null))
        .then(new NationalPipelineLinked(CYCLE, 1, "Ministry", "PIP-17", null, EDITOR));
    proposed()
        .when(DECIDER, new LinkPipeline(CYCLE, 1, "Ministry", null, "Too small"))
        .then(new NationalPipelineLinked(CYCLE, 1, "Ministry", null, "Too small", EDITOR));
    Stream.<Runnable>of(
            () -> new LinkPipeline(CYCLE, 1, "Ministry", null, null),
            () -> new LinkPipeline(CYCLE, 1, "Ministry", "PIP-17", "Too small"))
        .forEach(command -> assertThatExceptionOfType(InvalidValue.class).isThrownBy(command::run));
  }

  @Test
  void nothing_is_done_to_an_investment_that_is_not_there() {
    Stream.<InvestmentCommand>of(
            financing(euros("900")),
            screening(SafeguardResult.PASSED, 0, false),
            new ChangeStage(CYCLE, 1, Stage.PRE_FEASIBILITY, null),
            new LinkPipeline(CYCLE, 1, "Ministry", "PIP-17", null))
        .forEach(command -> drafted().when(DECIDER, command).refused(ITEM_UNKNOWN, 1));
  }

  @Test
  void only_the_lab_does_this_and_only_while_the_step_is_drafted() {
    Given unopened = Given.given(Town.programme()).and(Town.opened());
    Stream.<InvestmentCommand>of(
            item(1, euros("900"), 2025),
            financing(euros("900")),
            screening(SafeguardResult.PASSED, 0, false),
            new ChangeStage(CYCLE, 1, Stage.PRE_FEASIBILITY, null),
            new LinkPipeline(CYCLE, 1, "Ministry", "PIP-17", null))
        .forEach(command -> {
          proposed().as(NOBODY).when(DECIDER, command).refused(PeopleRule.ROLE_MISSING);
          unopened.as(EDITOR).when(DECIDER, command).refused(ReviewRule.LOCKED, "not started");
        });
  }

  static ProposeItem item(int objective, Money amount, int priceYear) {
    return new ProposeItem(
        CYCLE, "Clean stoves", Sector.ENERGY, List.of(objective), amount, priceYear);
  }

  static ComposeFinancing financing(Money... amounts) {
    return new ComposeFinancing(
        CYCLE,
        1,
        Stream.of(amounts)
            .map(amount -> new FinancingSource(SourceKind.GRANT, "Fund", amount))
            .toList());
  }

  static ScreenSafeguards screening(SafeguardResult result, int evictions, boolean plan) {
    return new ScreenSafeguards(CYCLE, 1, result, evictions, plan, "Looked at the site.");
  }

  static Money euros(String amount) {
    return new Money(new BigDecimal(amount), "EUR");
  }
}
