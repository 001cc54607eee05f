package org.sdgcities.query.steps;

import static org.sdgcities.query.steps.Mwanza.AIR;
import static org.sdgcities.query.steps.Mwanza.CYCLE;
import static org.sdgcities.query.steps.Mwanza.EDITOR;
import static org.sdgcities.query.steps.Mwanza.SLUMS;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.capacity.Area;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityActionCompleted;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityActionPlanned;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityAssessed;
import org.sdgcities.kernel.capacity.CapacityEvent.TrainingDelivered;
import org.sdgcities.kernel.capacity.Phase;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.diagnosis.CollectionMethod;
import org.sdgcities.kernel.diagnosis.CorrectionReason;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.HotSpotIdentified;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationCorrected;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationRecorded;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ZoneDefined;
import org.sdgcities.kernel.diagnosis.HotSpotKind;
import org.sdgcities.kernel.diagnosis.HotSpotMethod;
import org.sdgcities.kernel.diagnosis.MissingReason;
import org.sdgcities.kernel.diagnosis.Polygon;
import org.sdgcities.kernel.diagnosis.ReferencePeriod;
import org.sdgcities.kernel.diagnosis.ZoneKind;
import org.sdgcities.kernel.geo.Coordinates;
import org.sdgcities.kernel.investment.FinancingSource;
import org.sdgcities.kernel.investment.InvestmentEvent.FinancingComposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentItemProposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentStageChanged;
import org.sdgcities.kernel.investment.InvestmentEvent.NationalPipelineLinked;
import org.sdgcities.kernel.investment.InvestmentEvent.SafeguardScreened;
import org.sdgcities.kernel.investment.Money;
import org.sdgcities.kernel.investment.SafeguardResult;
import org.sdgcities.kernel.investment.Sector;
import org.sdgcities.kernel.investment.SourceKind;
import org.sdgcities.kernel.investment.Stage;
import org.sdgcities.kernel.planning.ActivityKind;
import org.sdgcities.kernel.planning.Group;
import org.sdgcities.kernel.planning.PlanningEvent.GroupNotPresent;
import org.sdgcities.kernel.planning.PlanningEvent.ParticipationActivityHeld;
import org.sdgcities.kernel.planning.PlanningEvent.PlanAdopted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanDrafted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanObjectiveSet;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;

/// What Mwanza has worked out: something of every kind in all four steps, with what may be absent
/// there and absent.
final class Works {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

  private Works() {}

  static List<Event> diagnosis() {
    return List.of(
        Mwanza.opened(),
        Mwanza.file(1),
        figure(1, "2022", "41.5", null),
        figure(2, "2023", "40", null),
        figure(3, "2024", "378", null),
        figure(4, "2024", null, "sex=female"),
        new ObservationCorrected(
            CYCLE, 3, new BigDecimal("37.8"), CorrectionReason.TYPING_ERROR, "A point.", EDITOR),
        zone(1, 12_000L, outline()),
        zone(2, null, null),
        new HotSpotIdentified(
            CYCLE,
            1,
            HotSpotKind.CHALLENGE,
            "Bad air",
            List.of(1, 2),
            List.of(AIR),
            HotSpotMethod.THRESHOLD,
            "> 30",
            EDITOR));
  }

  private static ObservationRecorded figure(
      int number, String period, @Nullable String value, @Nullable String breakdown) {
    return new ObservationRecorded(
        CYCLE,
        number,
        value == null ? SLUMS : AIR,
        new ReferencePeriod(period),
        value == null ? null : new BigDecimal(value),
        value == null ? MissingReason.NOT_COLLECTED : null,
        "%",
        "Ministry",
        CollectionMethod.CENSUS,
        breakdown,
        breakdown == null ? null : 1,
        List.of(1),
        EDITOR);
  }

  private static ZoneDefined zone(
      int number, @Nullable Long population, @Nullable Polygon outline) {
    return new ZoneDefined(
        CYCLE, number, "Zone " + number, ZoneKind.CENTRE, population, outline, EDITOR);
  }

  private static Polygon outline() {
    return new Polygon(
        List.of(
            at("-2.50", "32.90"),
            at("-2.50", "32.95"),
            at("-2.55", "32.95"),
            at("-2.50", "32.90")));
  }

  private static Coordinates at(String latitude, String longitude) {
    return new Coordinates(new BigDecimal(latitude), new BigDecimal(longitude));
  }

  static List<Event> planning() {
    return List.of(
        opened(Step.PLANNING),
        new ParticipationActivityHeld(
            CYCLE,
            1,
            ActivityKind.ASSEMBLY,
            "Assembly",
            DAY,
            "Hall",
            new TreeMap<>(Map.of(Group.WOMEN, 12, Group.YOUTH, 7)),
            14,
            "Ramp.",
            List.of(1),
            EDITOR),
        new GroupNotPresent(CYCLE, Group.INDIGENOUS_PEOPLES, "None live here.", EDITOR),
        new PlanDrafted(CYCLE, 1, "A first vision.", EDITOR),
        new PlanDrafted(CYCLE, 2, "A vision.", EDITOR),
        new PlanObjectiveSet(
            CYCLE,
            1,
            "Cleaner air",
            List.of(1),
            AIR,
            new BigDecimal("37.8"),
            BigDecimal.TEN,
            2030,
            "City",
            "4.2",
            EDITOR),
        new PlanAdopted(CYCLE, "Council", DAY, 1, EDITOR));
  }

  static List<Event> capacity() {
    return List.of(
        opened(Step.CAPACITY),
        new CapacityAssessed(CYCLE, Area.PLANNING, Phase.BEFORE, 1, "Thin.", List.of(1), EDITOR),
        action(1),
        action(2),
        new CapacityActionCompleted(CYCLE, 1, Area.PLANNING, "Four were hired.", DAY, EDITOR),
        new TrainingDelivered(
            CYCLE, 1, Area.PLANNING, "Land", DAY, BigDecimal.TEN, 4, 3, 1, "University", EDITOR));
  }

  private static CapacityActionPlanned action(int number) {
    return new CapacityActionPlanned(
        CYCLE, number, Area.PLANNING, "Hire planners", "Personnel", DAY, EDITOR);
  }

  static List<Event> investment() {
    return List.of(
        opened(Step.INVESTMENT),
        item(1),
        new FinancingComposed(
            CYCLE,
            1,
            List.of(
                new FinancingSource(SourceKind.OWN_BUDGET, "City", dollars("40.00")),
                new FinancingSource(SourceKind.GRANT, null, dollars("60.00"))),
            EDITOR),
        new SafeguardScreened(CYCLE, 1, SafeguardResult.PASSED, 3, true, "Looked at.", EDITOR),
        new NationalPipelineLinked(CYCLE, 1, "Ministry", "No. 12", null, EDITOR),
        new InvestmentStageChanged(CYCLE, 1, Stage.IDEATION, Stage.PRE_FEASIBILITY, null, EDITOR),
        item(2),
        new NationalPipelineLinked(CYCLE, 2, "Ministry", null, "Too small.", EDITOR),
        item(3));
  }

  private static InvestmentItemProposed item(int number) {
    return new InvestmentItemProposed(
        CYCLE,
        number,
        "Buses " + number,
        Sector.MOBILITY,
        List.of(1),
        dollars("100.00"),
        2025,
        EDITOR);
  }

  private static Money dollars(String amount) {
    return new Money(new BigDecimal(amount), "USD");
  }

  private static StepOpened opened(Step step) {
    return new StepOpened(StepRef.of(CYCLE, step), EDITOR);
  }
}
