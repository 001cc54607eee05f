package org.sdgcities.query.steps;

import static org.sdgcities.query.steps.Mwanza.CYCLE;
import static org.sdgcities.query.steps.Mwanza.EDITOR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
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
import org.sdgcities.kernel.diagnosis.ReferencePeriod;
import org.sdgcities.kernel.diagnosis.ZoneKind;
import org.sdgcities.kernel.evidence.EvidenceEvent.EvidenceAdded;
import org.sdgcities.kernel.evidence.EvidenceKind;
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

/// Content of all four steps, of every kind there is, in any order.
final class RandomContent {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
  private static final Money MONEY = new Money(new BigDecimal("100.00"), "USD");

  private final Random random;
  private final List<Supplier<Event>> kinds =
      List.of(
          this::file,
          this::observation,
          () ->
              new ObservationCorrected(
                  CYCLE, number(), BigDecimal.TWO, CorrectionReason.TYPING_ERROR, "Typo.", EDITOR),
          () ->
              new ZoneDefined(CYCLE, number(), "Zone", one(ZoneKind.values()), null, null, EDITOR),
          () ->
              new HotSpotIdentified(
                  CYCLE,
                  number(),
                  HotSpotKind.CHALLENGE,
                  "Spot",
                  List.of(1),
                  List.of(Mwanza.AIR),
                  HotSpotMethod.THRESHOLD,
                  "> 5",
                  EDITOR),
          this::activity,
          () -> new GroupNotPresent(CYCLE, one(Group.values()), "None.", EDITOR),
          () -> new PlanDrafted(CYCLE, number(), "Vision.", EDITOR),
          () ->
              new PlanObjectiveSet(
                  CYCLE,
                  number(),
                  "Objective",
                  List.of(1),
                  Mwanza.AIR,
                  BigDecimal.TEN,
                  BigDecimal.TWO,
                  2030,
                  "City",
                  "1",
                  EDITOR),
          () -> new PlanAdopted(CYCLE, "Council", DAY, 1, EDITOR),
          () ->
              new CapacityAssessed(
                  CYCLE,
                  one(Area.values()),
                  one(Phase.values()),
                  number() % 5,
                  "Seen.",
                  List.of(),
                  EDITOR),
          () ->
              new CapacityActionPlanned(
                  CYCLE, number(), one(Area.values()), "Action", "City", DAY, EDITOR),
          () ->
              new CapacityActionCompleted(
                  CYCLE, number(), one(Area.values()), "Done.", DAY, EDITOR),
          () ->
              new TrainingDelivered(
                  CYCLE,
                  number(),
                  one(Area.values()),
                  "Training",
                  DAY,
                  BigDecimal.TEN,
                  1,
                  1,
                  0,
                  "University",
                  EDITOR),
          () ->
              new InvestmentItemProposed(
                  CYCLE, number(), "Item", one(Sector.values()), List.of(1), MONEY, 2025, EDITOR),
          () ->
              new FinancingComposed(
                  CYCLE,
                  number(),
                  List.of(new FinancingSource(one(SourceKind.values()), null, MONEY)),
                  EDITOR),
          () ->
              new SafeguardScreened(
                  CYCLE, number(), one(SafeguardResult.values()), 0, false, "Seen.", EDITOR),
          () ->
              new NationalPipelineLinked(
                  CYCLE, number(), "Ministry", number() % 2 == 0 ? "No. 1" : null, null, EDITOR),
          () ->
              new InvestmentStageChanged(
                  CYCLE, number(), one(Stage.values()), one(Stage.values()), null, EDITOR));

  RandomContent(Random random) {
    this.random = random;
  }

  Event next() {
    return kinds.get(random.nextInt(kinds.size())).get();
  }

  private Event file() {
    return new EvidenceAdded(
        StepRef.of(CYCLE, one(Step.values())),
        number(),
        one(EvidenceKind.values()),
        "File",
        Mwanza.DIGEST,
        1,
        "text/csv",
        "en",
        null,
        EDITOR);
  }

  private Event observation() {
    boolean missing = random.nextInt(4) == 0;
    return new ObservationRecorded(
        CYCLE,
        number(),
        random.nextBoolean() ? Mwanza.AIR : Mwanza.SLUMS,
        new ReferencePeriod("2024"),
        missing ? null : BigDecimal.valueOf(number()),
        missing ? MissingReason.NOT_COLLECTED : null,
        "%",
        "Ministry",
        one(CollectionMethod.values()),
        random.nextBoolean() ? "sex=female" : null,
        null,
        List.of(1),
        EDITOR);
  }

  private Event activity() {
    return new ParticipationActivityHeld(
        CYCLE,
        number(),
        one(ActivityKind.values()),
        "Activity",
        DAY,
        "Hall",
        new TreeMap<>(Map.of(one(Group.values()), 12)),
        3,
        "Ramp.",
        List.of(),
        EDITOR);
  }

  private int number() {
    return 1 + random.nextInt(6);
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
