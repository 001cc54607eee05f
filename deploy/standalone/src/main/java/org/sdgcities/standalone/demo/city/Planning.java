package org.sdgcities.standalone.demo.city;

import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;
import org.sdgcities.standalone.demo.acts.Fields;
import org.sdgcities.standalone.demo.data.Figures;
import org.sdgcities.standalone.demo.data.Place;

/// The content of step 2: who took part, the vision, the objectives, the adoption.
final class Planning {

  /// By which the objectives are measured, in their order.
  static final List<String> INDICATORS = List.of("SDG-6.2.1", "SDG-11.1.1", "SDG-11.7.1");

  private static final int MINUTES = 1;
  private static final int ACT = 3;
  private static final int YEARS_TO_TARGET = 6;
  private static final int TARGET_YEAR = 2030;

  private static final List<String> TITLES =
      List.of(
          "Safe sanitation in every ward",
          "Better homes where people live now, without moving them away",
          "Public space within reach of every home");
  private static final List<Integer> HOT_SPOTS = List.of(1, 1, 2);
  private static final List<String> RESPONSIBLE =
      List.of("Water and sanitation department", "Housing department", "Parks department");

  private final Cycle cycle;
  private final Setting setting;

  Planning(Cycle cycle, Setting setting) {
    this.cycle = cycle;
    this.setting = setting;
  }

  void draft() {
    Place place = setting.place();
    cycle.upload(
        "planning",
        "MINUTES",
        "Minutes (invented)",
        Documents.notes(place, "Minutes of what was said"));
    int women = headCount("women", 90);
    int youth = headCount("youth", 60);
    activity(
        "ASSEMBLY",
        "Assembly of the wards",
        "Town hall",
        Fields.of("WOMEN", women, "YOUTH", youth, "CIVIL_SOCIETY", headCount("civil", 25)),
        women + youth / 2);
    cycle.pass(5);
    activity(
        "FOCUS_GROUP",
        "Talks in the settlement",
        "School of the settlement",
        Fields.of(
            "INFORMAL_SETTLEMENT_DWELLERS",
            headCount("settlement", 45),
            "PERSONS_WITH_DISABILITIES",
            headCount("disabilities", 12)),
        headCount("women of the settlement", 28));
    cycle.pass(4);
    cycle.upload(
        "planning",
        "PLAN_DOCUMENT",
        "Plan for 2030 (invented)",
        Documents.notes(place, "Plan for 2030"));
    cycle.act(
        "planning/plan",
        setting.editor(),
        "/plan",
        Fields.of(
            "vision",
            "In 2030, "
                + place.name()
                + " is a city in which everybody has a safe home, clean water and a place in the"
                + " shade, and a say in what becomes of it. (Invented for the demonstration.)"));
    for (int i = 0; i < INDICATORS.size(); i++) {
      objective(i);
    }
    cycle.pass(6);
    adoption();
  }

  private void activity(
      String kind,
      String title,
      String where,
      SequencedMap<String, Object> participants,
      int women) {
    cycle.act(
        "planning/activity",
        setting.editor(),
        "/activities",
        Fields.of(
            "kind", kind,
            "title", title,
            "held", cycle.today().toString(),
            "place", where,
            "participants", participants,
            "women", women,
            "accessibility", "No steps at the entrance; sign language; somebody to mind children",
            "evidence", List.of(MINUTES)));
  }

  private int headCount(String who, int usual) {
    return (int) Math.round(usual * (0.8 + 0.4 * Figures.chance(setting.place(), who)));
  }

  private void objective(int index) {
    String code = INDICATORS.get(index);
    Figures figures = setting.figures();
    int begin = cycle.yearsBefore();
    BigDecimal baseline = figures.value(code, setting.place(), begin);
    BigDecimal target = figures.value(code, setting.place(), begin + YEARS_TO_TARGET);
    cycle.act(
        "planning/objective",
        setting.editor(),
        "/objectives",
        Fields.of(
            "title",
            TITLES.get(index),
            "hotSpots",
            List.of(HOT_SPOTS.get(index)),
            "indicator",
            code,
            "baseline",
            baseline,
            "target",
            target,
            "year",
            Math.max(TARGET_YEAR, cycle.today().getYear() + 4),
            "responsible",
            RESPONSIBLE.get(index),
            "budgetLine",
            "Budget " + cycle.today().getYear() + ", chapter " + (index + 4) + " (invented)"));
  }

  private void adoption() {
    cycle.upload(
        "planning",
        "ADOPTION_ACT",
        "Act of adoption (invented)",
        Documents.notes(setting.place(), "Act of adoption of " + cycle.today()));
    cycle.act(
        "planning/adoption",
        setting.editor(),
        "/plan/adoption",
        Fields.of("organ", "City council", "adopted", cycle.today().toString(), "act", ACT));
  }
}
