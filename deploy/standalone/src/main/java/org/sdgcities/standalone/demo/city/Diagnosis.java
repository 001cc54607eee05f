package org.sdgcities.standalone.demo.city;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sdgcities.standalone.demo.acts.Fields;
import org.sdgcities.standalone.demo.data.Figures;

/// The content of step 1: figures, zones and hot spots.
final class Diagnosis {

  /// The map is the first file.
  private static final int DATA = 2;

  /// The first figures are those of the whole city, in the order of the core set.
  private static final String AIR = "SDG-11.6.2";

  private static final double OF_WOMEN = 1.06;
  private static final double OF_MEN = 0.94;
  private static final double OF_THE_SETTLEMENT = 1.4;
  private static final double REVISED = 0.82;

  private final Cycle cycle;
  private final Setting setting;

  /// The year that the first figures speak of.
  private int baseline;

  Diagnosis(Cycle cycle, Setting setting) {
    this.cycle = cycle;
    this.setting = setting;
  }

  void draft() {
    Figures figures = setting.figures();
    files();
    cycle.pass(4);
    figures.core(cycle.isOfASmallCity()).forEach(code -> observe(code, 0, 1, null, null));
    cycle.pass(3);
    zones();
    cycle.pass(2);
    for (String code : figures.brokenDown()) {
      observe(code, 0, OF_WOMEN, "sex=female", null);
      observe(code, 0, OF_MEN, "sex=male", null);
    }
    observe("SDG-11.1.1", 0, OF_THE_SETTLEMENT, null, Zones.SETTLEMENT);
    cycle.pass(2);
    hotSpots();
  }

  /// @param indicators how many of the core set
  void begin(int indicators) {
    files();
    setting
        .figures()
        .core(cycle.isOfASmallCity())
        .subList(0, indicators)
        .forEach(code -> observe(code, 0, 1, null, null));
    zones();
  }

  private void files() {
    baseline = lastYear();
    cycle.upload(
        "diagnosis",
        "BOUNDARY_MAP",
        "Boundary of the city (invented)",
        Documents.boundary(setting.place()));
    cycle.upload(
        "diagnosis",
        "DATASET",
        "Data set of the core indicators (invented)",
        Documents.figures(setting.place(), setting.figures(), baseline, cycle.yearsBefore()));
  }

  private void observe(
      String code, int years, double factor, @Nullable String breakdown, @Nullable Integer zone) {
    Figures figures = setting.figures();
    cycle.act(
        "diagnosis/observation",
        setting.editor(),
        "/observations",
        Fields.of(
            "indicator", code,
            "period", Integer.toString(baseline + years),
            "value", figures.value(code, setting.place(), cycle.yearsBefore() + years, factor),
            "unit", figures.unit(code),
            "source", figures.source(code),
            "method", figures.method(code),
            "breakdown", breakdown,
            "zone", zone,
            "evidence", years == 0 ? List.of(DATA) : List.of()));
  }

  /// The indicators of the plan's objectives are measured again, for the last year that is over.
  void observeAgain() {
    int years = lastYear() - baseline;
    for (String code : Planning.INDICATORS) {
      observe(code, years, 1, null, null);
    }
  }

  private int lastYear() {
    return cycle.today().getYear() - 1;
  }

  void correctAirQuality() {
    BigDecimal value = setting.figures().value(AIR, setting.place(), 0, REVISED);
    int observation = setting.figures().core(false).indexOf(AIR) + 1;
    cycle.act(
        "diagnosis/correction",
        setting.editor(),
        "/observations/" + observation + "/correction",
        Fields.of(
            "value", value,
            "reason", "SOURCE_REVISED",
            "note", "One monitoring station had been calibrated wrongly (invented)."));
  }

  private void zones() {
    for (Zones.Zone zone : Zones.of(setting.place(), setting.turn())) {
      cycle.act("diagnosis/zone", setting.editor(), "/zones", zone.fields());
    }
  }

  private void hotSpots() {
    List<Zones.Zone> zones = Zones.of(setting.place(), setting.turn());
    hotSpot(
        "CHALLENGE",
        zones.get(Zones.SETTLEMENT - 1).name() + ": crowded, and few have safe sanitation",
        Zones.SETTLEMENT,
        List.of("SDG-11.1.1", "SDG-6.2.1"),
        "THRESHOLD",
        "More than a third above the value of the whole city");
    hotSpot(
        "OPPORTUNITY",
        zones.get(Zones.OPEN_LAND - 1).name() + ": public land that could be open to all",
        Zones.OPEN_LAND,
        List.of("SDG-11.7.1"),
        "EXPERT_JUDGEMENT",
        "The land belongs to the city, is not built up, and lies within 400 m of many homes");
  }

  private void hotSpot(
      String kind,
      String title,
      int zone,
      List<String> indicators,
      String method,
      String parameters) {
    cycle.act(
        "diagnosis/hot-spot",
        setting.editor(),
        "/hot-spots",
        Fields.of(
            "kind", kind,
            "title", title,
            "zones", List.of(zone),
            "indicators", indicators,
            "method", method,
            "parameters", parameters));
  }
}
