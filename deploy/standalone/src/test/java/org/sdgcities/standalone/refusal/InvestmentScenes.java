package org.sdgcities.standalone.refusal;

import static org.sdgcities.standalone.refusal.Stage.editor;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.sdgcities.certification.investment.InvestmentRule;
import org.sdgcities.standalone.demo.acts.Fields;

/// Investments. Chengdu has drafted three; a fourth comes with the scenes.
final class InvestmentScenes {

  private static final String EDITOR = editor("chengdu");
  private static final String ITEMS = "/cities/chengdu/cycles/1/investments";

  static final List<Scene> ALL =
      List.of(
          Scene.of(
              InvestmentRule.OBJECTIVE_UNKNOWN,
              EDITOR,
              ITEMS,
              item(Fields.of("objectives", List.of(99))),
              "The plan of this cycle has no objective 99."),
          Scene.of(
              InvestmentRule.PRICES_OF_THE_FUTURE,
              EDITOR,
              ITEMS,
              item(Fields.of("priceYear", 2099)),
              "The prices of 2099 are not known yet."),
          Scene.of(
              InvestmentRule.ITEM_UNKNOWN,
              EDITOR,
              ITEMS + "/99/stage",
              to("PRE_FEASIBILITY"),
              "There is no investment 99."),
          Scene.of(
              InvestmentRule.SUM_DIFFERS,
              EDITOR,
              ITEMS + "/3/financing",
              Fields.of("sources", List.of(Fields.of("kind", "GRANT", "amount", money(5)))),
              "The sources come to {sum}, but the investment costs {cost}: both must be equal."),
          Scene.of(
              InvestmentRule.EVICTION_WITHOUT_PLAN,
              EDITOR,
              ITEMS + "/3/screening",
              Fields.of(
                  "result",
                  "PASSED",
                  "evictions",
                  3,
                  "resettlementPlan",
                  false,
                  "note",
                  "Three households."),
              "Households would have to move and there is no plan for them: the result can only be"
                  + " stopped."),
          Scene.of(
              InvestmentRule.SAME_STAGE,
              EDITOR,
              ITEMS + "/3/stage",
              to("IDEATION"),
              "The investment is at the stage idea already."),
          Scene.of(
              InvestmentRule.STAGE_SKIPPED,
              EDITOR,
              ITEMS + "/3/stage",
              to("FEASIBILITY"),
              "The investment goes one stage at a time: pre-feasibility comes next."),
          Scene.of(
              InvestmentRule.BACK_WITHOUT_REASON,
              EDITOR,
              ITEMS + "/1/stage",
              to("IDEATION"),
              "Say why the investment goes back from feasibility to idea."),
          Scene.after(
              InvestmentRule.NOT_SCREENED,
              "To reach development, the investment must have passed the screening for harm.",
              stage -> stage.asks(EDITOR, feasible(stage) + "/stage", to("DEVELOPMENT"))),
          Scene.after(
              InvestmentRule.NOT_FINANCED,
              "To reach financial close, the financing of the investment must be composed.",
              stage -> {
                String item = feasible(stage);
                stage.allowed(
                    EDITOR,
                    item + "/screening",
                    Fields.of(
                        "result",
                        "PASSED",
                        "evictions",
                        0,
                        "resettlementPlan",
                        false,
                        "note",
                        "Nobody moves."));
                stage.allowed(EDITOR, item + "/stage", to("DEVELOPMENT"));
                return stage.asks(EDITOR, item + "/stage", to("FINANCIAL_CLOSE"));
              }));

  private InvestmentScenes() {}

  /// @return path of an item that has become feasible
  private static String feasible(Stage stage) {
    int number = stage.allowed(EDITOR, ITEMS, item(Map.of())).data().required("item").intValue();
    stage.allowed(EDITOR, ITEMS + "/" + number + "/stage", to("PRE_FEASIBILITY"));
    stage.allowed(EDITOR, ITEMS + "/" + number + "/stage", to("FEASIBILITY"));
    return ITEMS + "/" + number;
  }

  private static SequencedMap<String, Object> item(Map<String, ?> other) {
    SequencedMap<String, Object> fields =
        Fields.of(
            "title",
            "A library",
            "sector",
            "EDUCATION",
            "objectives",
            List.of(1),
            "amount",
            money(1000),
            "priceYear",
            2024);
    fields.putAll(other);
    return fields;
  }

  private static SequencedMap<String, Object> money(int amount) {
    return Fields.of("amount", amount, "currency", "CNY");
  }

  private static SequencedMap<String, Object> to(String stage) {
    return Fields.of("to", stage);
  }
}
