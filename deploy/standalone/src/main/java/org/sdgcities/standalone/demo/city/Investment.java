package org.sdgcities.standalone.demo.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SequencedMap;
import org.sdgcities.standalone.demo.acts.Fields;
import org.sdgcities.standalone.demo.data.Lab;

/// The content of step 4: what the city wants to invest in, and with whose money.
final class Investment {

  private static final List<String> TITLES =
      List.of(
          "Sewers and a treatment plant for the settlement",
          "Homes made safe where they stand",
          "The open land as a park for all");
  private static final List<String> SECTORS =
      List.of("WATER_AND_SANITATION", "HOUSING", "GREEN_AND_PUBLIC_SPACE");
  private static final int[] MILLION_USD = {24, 11, 5};

  /// In hundredths of what it costs; the rest comes from the city's own budget.
  private static final List<String> SOURCES = List.of("CONCESSIONAL_LOAN", "COMMERCIAL_DEBT");

  private static final int[] HUNDREDTHS = {45, 20};
  private static final int UNIT = 1000;

  private final Cycle cycle;
  private final Setting setting;

  Investment(Cycle cycle, Setting setting) {
    this.cycle = cycle;
    this.setting = setting;
  }

  void draft() {
    file("FEASIBILITY_STUDY", "Feasibility study");
    file("SAFEGUARD_REPORT", "Screening for harm");
    for (int i = 0; i < TITLES.size(); i++) {
      item(i + 1);
    }
    cycle.pass(10);
    moves(1, "PRE_FEASIBILITY");
    moves(2, "PRE_FEASIBILITY");
    cycle.pass(12);
    moves(1, "FEASIBILITY");
    pipeline();
  }

  private void file(String kind, String title) {
    cycle.upload(
        "investment", kind, title + " (invented)", Documents.notes(setting.place(), title));
  }

  private void item(int number) {
    act(
        "item",
        "",
        Fields.of(
            "title", TITLES.get(number - 1),
            "sector", SECTORS.get(number - 1),
            "objectives", List.of(number),
            "amount", money(cost(number)),
            "priceYear", cycle.today().getYear()));
    act("financing", "/" + number + "/financing", Fields.of("sources", sources(cost(number))));
    act(
        "screening",
        "/" + number + "/screening",
        Fields.of(
            "result", number == 1 ? "PASSED_WITH_MEASURES" : "PASSED",
            "evictions", number == 1 ? 14 : 0,
            "resettlementPlan", number == 1,
            "note",
                number == 1
                    ? "Fourteen households move within the settlement, into new homes (invented)."
                    : "Nobody has to move (invented)."));
  }

  private BigDecimal cost(int number) {
    Lab lab = setting.place().lab();
    BigDecimal exact =
        lab.perUsd().multiply(BigDecimal.valueOf(MILLION_USD[number - 1] * 1_000_000L));
    BigDecimal unit = BigDecimal.valueOf(UNIT);
    return exact.divide(unit, 0, RoundingMode.HALF_UP).multiply(unit);
  }

  private SequencedMap<String, Object> money(BigDecimal amount) {
    return Fields.of("amount", amount, "currency", setting.place().lab().currency());
  }

  private List<SequencedMap<String, Object>> sources(BigDecimal cost) {
    BigDecimal loan = part(cost, HUNDREDTHS[0]);
    BigDecimal debt = part(cost, HUNDREDTHS[1]);
    return List.of(
        Fields.of(
            "kind", SOURCES.get(0),
            "provider", "Development bank (invented)",
            "amount", money(loan)),
        Fields.of("kind", SOURCES.get(1), "amount", money(debt)),
        Fields.of("kind", "OWN_BUDGET", "amount", money(cost.subtract(loan).subtract(debt))));
  }

  private static BigDecimal part(BigDecimal cost, int hundredths) {
    return cost.multiply(BigDecimal.valueOf(hundredths, 2)).setScale(0, RoundingMode.DOWN);
  }

  private void moves(int item, String stage) {
    act("stage", "/" + item + "/stage", Fields.of("to", stage));
  }

  private void pipeline() {
    String authority = setting.place().lab().pipeline();
    act(
        "pipeline",
        "/1/pipeline",
        Fields.of(
            "authority",
            authority,
            "reference",
            "DEMO-" + cycle.today().getYear() + "-" + (100 + setting.turn())));
    act(
        "pipeline",
        "/2/pipeline",
        Fields.of("authority", authority, "reason", "Below the threshold of the pipeline."));
  }

  private void act(String name, String path, SequencedMap<String, Object> body) {
    cycle.act("investment/" + name, setting.editor(), "/investments" + path, body);
  }
}
