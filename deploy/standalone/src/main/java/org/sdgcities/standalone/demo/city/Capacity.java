package org.sdgcities.standalone.demo.city;

import java.util.List;
import org.sdgcities.standalone.demo.acts.Fields;
import org.sdgcities.standalone.demo.data.Figures;

/// The content of step 3: where the city stands, what it does about it, and what came of it.
final class Capacity {

  private static final List<String> AREAS =
      List.of("INCLUSIVE_GOVERNANCE", "MUNICIPAL_REVENUE", "PLANNING");
  private static final List<String> ACTIONS =
      List.of(
          "Ward committees that meet every month",
          "A register of properties that is complete",
          "A planning office with maps of its own");
  private static final List<String> OWNERS =
      List.of("Mayor's office", "Revenue department", "Planning department");
  private static final List<String> TRAININGS =
      List.of("Meeting people as equals", "Municipal finance", "Maps and open data");

  private final Cycle cycle;
  private final Setting setting;

  Capacity(Cycle cycle, Setting setting) {
    this.cycle = cycle;
    this.setting = setting;
  }

  void draft() {
    begin();
    cycle.pass(20);
    for (int i = 0; i < AREAS.size(); i++) {
      training(i);
    }
    cycle.pass(15);
    for (int i = 0; i < AREAS.size(); i++) {
      completion(i);
      assessment(i, "AFTER", 2 + maturity(i) % 2);
    }
  }

  void begin() {
    cycle.upload(
        "capacity",
        "TRAINING_RECORD",
        "Programme of trainings (invented)",
        Documents.notes(setting.place(), "Programme of trainings"));
    for (int i = 0; i < AREAS.size(); i++) {
      assessment(i, "BEFORE", maturity(i) % 2);
      cycle.act(
          "capacity/action",
          setting.editor(),
          "/actions",
          Fields.of(
              "area", AREAS.get(i),
              "title", ACTIONS.get(i),
              "owner", OWNERS.get(i),
              "due", cycle.today().plusDays(90).toString()));
    }
  }

  private int maturity(int area) {
    return (int) (4 * Figures.chance(setting.place(), AREAS.get(area)));
  }

  private void assessment(int area, String phase, int maturity) {
    cycle.act(
        "capacity/assessment",
        setting.editor(),
        "/assessments",
        Fields.of(
            "area",
            AREAS.get(area),
            "phase",
            phase,
            "maturity",
            maturity,
            "rationale",
            phase.equals("BEFORE")
                ? "What there is depends on single people and is not written down (invented)."
                : "It is written down, several people can do it, and it has been used"
                    + " (invented).",
            "evidence",
            List.of(1)));
  }

  private void training(int area) {
    int people = 12 + maturity(area) * 3;
    cycle.act(
        "capacity/training",
        setting.editor(),
        "/trainings",
        Fields.of(
            "area",
            AREAS.get(area),
            "title",
            TRAININGS.get(area),
            "held",
            cycle.today().toString(),
            "hours",
            16,
            "women",
            people / 2 + 1,
            "men",
            people / 2,
            "unstated",
            area == 0 ? 1 : 0,
            "provider",
            "University of the region (invented)"));
  }

  private void completion(int area) {
    cycle.act(
        "capacity/completion",
        setting.editor(),
        "/actions/" + (area + 1) + "/completion",
        Fields.of(
            "result",
            ACTIONS.get(area) + ": in use since this month (invented).",
            "completed",
            cycle.today().toString()));
  }
}
