package org.sdgcities.certification.investment;

import static org.sdgcities.certification.Town.CYCLE;
import static org.sdgcities.certification.Town.EDITOR;
import static org.sdgcities.certification.investment.InvestmentRule.*;
import static org.sdgcities.certification.investment.InvestmentRulesTest.DECIDER;
import static org.sdgcities.certification.investment.InvestmentRulesTest.euros;
import static org.sdgcities.certification.investment.InvestmentRulesTest.financing;
import static org.sdgcities.certification.investment.InvestmentRulesTest.proposed;
import static org.sdgcities.certification.investment.InvestmentRulesTest.screening;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sdgcities.certification.decision.Given;
import org.sdgcities.certification.investment.InvestmentCommand.ChangeStage;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentStageChanged;
import org.sdgcities.kernel.investment.SafeguardResult;
import org.sdgcities.kernel.investment.Stage;

class StageTest {

  private static Given at(Given given, Stage stage) {
    Given then = given;
    for (Stage next : Stage.values()) {
      if (next != Stage.IDEATION && stage.isAtLeast(next)) {
        then = then.when(DECIDER, to(next, null)).happens();
      }
    }
    return then;
  }

  /// It has passed the screening and its financing is composed.
  private static Given ready() {
    return proposed()
        .when(DECIDER, screening(SafeguardResult.PASSED, 0, false))
        .happens()
        .when(DECIDER, financing(euros("900")))
        .happens();
  }

  @Test
  void an_investment_begins_as_an_idea_and_goes_one_stage_at_a_time() {
    proposed()
        .when(DECIDER, to(Stage.PRE_FEASIBILITY, null))
        .then(
            new InvestmentStageChanged(
                CYCLE, 1, Stage.IDEATION, Stage.PRE_FEASIBILITY, null, EDITOR));
    proposed()
        .when(DECIDER, to(Stage.FEASIBILITY, null))
        .refused(STAGE_SKIPPED, Stage.PRE_FEASIBILITY);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "IDEATION")
  void an_investment_that_is_safe_and_financed_reaches_every_stage(Stage stage) {
    at(ready(), stage).when(DECIDER, to(stage, "Again")).refused(SAME_STAGE, stage);
  }

  @Test
  void an_investment_goes_back_any_distance_with_a_reason() {
    Given operated = at(ready(), Stage.OPERATION);
    operated
        .when(DECIDER, to(Stage.PRE_FEASIBILITY, "The site was flooded."))
        .then(
            new InvestmentStageChanged(
                CYCLE, 1, Stage.OPERATION, Stage.PRE_FEASIBILITY, "The site was flooded.", EDITOR));
    operated
        .when(DECIDER, to(Stage.PRE_FEASIBILITY, null))
        .refused(BACK_WITHOUT_REASON, Stage.OPERATION, Stage.PRE_FEASIBILITY);
  }

  @Test
  void a_step_forward_needs_no_reason_and_records_none() {
    proposed()
        .when(DECIDER, to(Stage.PRE_FEASIBILITY, "Because."))
        .then(
            new InvestmentStageChanged(
                CYCLE, 1, Stage.IDEATION, Stage.PRE_FEASIBILITY, null, EDITOR));
  }

  @Test
  void development_begins_once_the_screening_has_been_passed() {
    Given feasible = at(proposed(), Stage.FEASIBILITY);
    feasible.when(DECIDER, to(Stage.DEVELOPMENT, null)).refused(NOT_SCREENED, Stage.DEVELOPMENT);
    feasible
        .when(DECIDER, screening(SafeguardResult.STOPPED, 3, false))
        .happens()
        .when(DECIDER, to(Stage.DEVELOPMENT, null))
        .refused(NOT_SCREENED, Stage.DEVELOPMENT);
    at(proposed(), Stage.FEASIBILITY)
        .when(DECIDER, screening(SafeguardResult.PASSED_WITH_MEASURES, 3, true))
        .happens()
        .when(DECIDER, to(Stage.DEVELOPMENT, null))
        .happens();
  }

  @Test
  void what_a_later_screening_stops_goes_no_further_but_back() {
    Given stopped =
        at(ready(), Stage.DEVELOPMENT)
            .when(DECIDER, screening(SafeguardResult.STOPPED, 3, false))
            .happens();
    stopped
        .when(DECIDER, to(Stage.FINANCIAL_CLOSE, null))
        .refused(NOT_SCREENED, Stage.FINANCIAL_CLOSE);
    stopped.when(DECIDER, to(Stage.FEASIBILITY, "Another site is sought.")).happens();
  }

  @Test
  void financial_close_needs_a_composed_financing() {
    Given developed =
        at(
            proposed().when(DECIDER, screening(SafeguardResult.PASSED, 0, false)).happens(),
            Stage.DEVELOPMENT);
    developed
        .when(DECIDER, to(Stage.FINANCIAL_CLOSE, null))
        .refused(NOT_FINANCED, Stage.FINANCIAL_CLOSE);
    developed
        .when(DECIDER, financing(euros("900")))
        .happens()
        .when(DECIDER, to(Stage.FINANCIAL_CLOSE, null))
        .happens();
  }

  private static ChangeStage to(Stage stage, String reason) {
    return new ChangeStage(CYCLE, 1, stage, reason);
  }
}
