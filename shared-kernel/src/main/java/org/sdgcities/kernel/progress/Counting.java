package org.sdgcities.kernel.progress;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityActionCompleted;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityAssessed;
import org.sdgcities.kernel.capacity.CapacityEvent.TrainingDelivered;
import org.sdgcities.kernel.criteria.Measure;
import org.sdgcities.kernel.criteria.Tally.Count;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.HotSpotIdentified;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationRecorded;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ZoneDefined;
import org.sdgcities.kernel.evidence.EvidenceEvent.EvidenceAdded;
import org.sdgcities.kernel.investment.InvestmentEvent.FinancingComposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentItemProposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentStageChanged;
import org.sdgcities.kernel.investment.InvestmentEvent.NationalPipelineLinked;
import org.sdgcities.kernel.investment.InvestmentEvent.SafeguardScreened;
import org.sdgcities.kernel.investment.SafeguardResult;
import org.sdgcities.kernel.investment.Stage;
import org.sdgcities.kernel.planning.PlanningEvent.GroupNotPresent;
import org.sdgcities.kernel.planning.PlanningEvent.ParticipationActivityHeld;
import org.sdgcities.kernel.planning.PlanningEvent.PlanAdopted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanDrafted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanObjectiveSet;

/// What events count for. The rule that lets a step be submitted and the page that shows what is
/// missing count by this one function, so that they cannot disagree.
public final class Counting {

  private static final int HIGHEST_MATURITY = 4;

  private Counting() {}

  /// @return what an event changes in the tally of its step
  public static List<Count> countsOf(Event event) {
    return switch (event) {
      case EvidenceAdded e -> List.of(Count.of(Measure.EVIDENCE_OF_KIND, e.kind()));
      case ObservationRecorded e when e.value() == null -> List.of();
      case ObservationRecorded e when e.breakdown() == null ->
          List.of(Count.of(Measure.INDICATOR_OBSERVED, e.indicator()));
      case ObservationRecorded e ->
          List.of(
              Count.of(Measure.INDICATOR_OBSERVED, e.indicator()),
              Count.of(Measure.INDICATOR_BROKEN_DOWN, e.indicator()));
      case ZoneDefined e -> List.of(Count.of(Measure.ZONE_DEFINED, e.zone()));
      case HotSpotIdentified e -> List.of(Count.of(Measure.HOT_SPOT_IDENTIFIED, e.hotSpot()));
      case ParticipationActivityHeld e ->
          Stream.concat(
                  Stream.of(Count.of(Measure.ACTIVITY_HELD, e.activity())),
                  e.participants().keySet().stream()
                      .map(group -> Count.of(Measure.GROUP_ACCOUNTED_FOR, group)))
              .toList();
      case GroupNotPresent e -> List.of(Count.of(Measure.GROUP_ACCOUNTED_FOR, e.group()));
      case PlanDrafted e -> List.of(Count.of(Measure.VISION_STATED, "vision"));
      case PlanObjectiveSet e -> List.of(Count.of(Measure.OBJECTIVE_SET, e.objective()));
      case PlanAdopted e -> List.of(Count.of(Measure.PLAN_ADOPTED, "plan"));
      case CapacityAssessed e -> assessed(e);
      case CapacityActionCompleted e ->
          List.of(Count.of(Measure.AREA_WITH_ACTION_COMPLETED, e.area()));
      case TrainingDelivered e -> List.of(Count.of(Measure.AREA_WITH_TRAINING, e.area()));
      case InvestmentItemProposed e -> List.of(Count.of(Measure.ITEM_PROPOSED, e.item()));
      case FinancingComposed e -> List.of(Count.of(Measure.ITEM_FINANCED, e.item()));
      case SafeguardScreened e ->
          List.of(
              new Count(
                  Measure.ITEM_SCREENED,
                  Integer.toString(e.item()),
                  e.result() != SafeguardResult.STOPPED));
      case InvestmentStageChanged e ->
          List.of(
              new Count(
                  Measure.ITEM_FEASIBLE,
                  Integer.toString(e.item()),
                  e.to().isAtLeast(Stage.FEASIBILITY)));
      case NationalPipelineLinked e ->
          List.of(
              new Count(
                  Measure.ITEM_IN_PIPELINE, Integer.toString(e.item()), e.reference() != null));
      default -> List.of();
    };
  }

  private static List<Count> assessed(CapacityAssessed e) {
    Stream<Count> maturities =
        IntStream.rangeClosed(1, HIGHEST_MATURITY)
            .mapToObj(maturity ->
                new Count(
                    Measure.valueOf("AREA_AT_MATURITY_" + maturity),
                    e.area().toString(),
                    e.maturity() >= maturity));
    return Stream.concat(Stream.of(Count.of(Measure.AREA_ASSESSED, e.area())), maturities).toList();
  }
}
