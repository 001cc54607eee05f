package org.sdgcities.kernel.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.capacity.Area;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityActionCompleted;
import org.sdgcities.kernel.capacity.CapacityEvent.CapacityAssessed;
import org.sdgcities.kernel.capacity.CapacityEvent.TrainingDelivered;
import org.sdgcities.kernel.capacity.Phase;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.criteria.Measure;
import org.sdgcities.kernel.criteria.Tally;
import org.sdgcities.kernel.diagnosis.CollectionMethod;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.HotSpotIdentified;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationRecorded;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ZoneDefined;
import org.sdgcities.kernel.diagnosis.HotSpotKind;
import org.sdgcities.kernel.diagnosis.HotSpotMethod;
import org.sdgcities.kernel.diagnosis.MissingReason;
import org.sdgcities.kernel.diagnosis.ReferencePeriod;
import org.sdgcities.kernel.diagnosis.ZoneKind;
import org.sdgcities.kernel.evidence.EvidenceEvent.EvidenceAdded;
import org.sdgcities.kernel.evidence.EvidenceKind;
import org.sdgcities.kernel.investment.InvestmentEvent.FinancingComposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentItemProposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentStageChanged;
import org.sdgcities.kernel.investment.InvestmentEvent.NationalPipelineLinked;
import org.sdgcities.kernel.investment.InvestmentEvent.SafeguardScreened;
import org.sdgcities.kernel.investment.Money;
import org.sdgcities.kernel.investment.SafeguardResult;
import org.sdgcities.kernel.investment.Sector;
import org.sdgcities.kernel.investment.Stage;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.planning.ActivityKind;
import org.sdgcities.kernel.planning.Group;
import org.sdgcities.kernel.planning.PlanningEvent.GroupNotPresent;
import org.sdgcities.kernel.planning.PlanningEvent.ParticipationActivityHeld;
import org.sdgcities.kernel.planning.PlanningEvent.PlanAdopted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanDrafted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanObjectiveSet;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;

class CountingTest {

  private static final CycleId CYCLE = new CycleId("mwanza/1");
  private static final StepRef STEP = new StepRef("mwanza/1/diagnosis");
  private static final IndicatorCode AIR = new IndicatorCode("SDG-11.6.2");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
  private static final PersonId BY = new PersonId("lab-editor");

  private static Tally after(Event... events) {
    Tally tally = Tally.EMPTY;
    for (Event event : events) {
      tally = tally.with(Counting.countsOf(event));
    }
    return tally;
  }

  /// Claims that this is all that has been counted.
  private static void assertCounted(Tally tally, Map<Measure, List<String>> counted) {
    assertThat(Measure.values())
        .allSatisfy(measure ->
            assertThat(tally.items(measure))
                .as(measure.name())
                .containsExactlyElementsOf(counted.getOrDefault(measure, List.of())));
  }

  @Test
  void nothing_is_counted_at_first_and_nothing_of_what_does_not_count() {
    assertCounted(Tally.EMPTY, Map.of());
    assertCounted(after(new StepOpened(STEP, BY)), Map.of());
  }

  @Test
  void files_count_by_their_kind() {
    assertCounted(
        after(
            file(1, EvidenceKind.SURVEY),
            file(2, EvidenceKind.SURVEY),
            file(3, EvidenceKind.BUDGET)),
        Map.of(Measure.EVIDENCE_OF_KIND, List.of("BUDGET", "SURVEY")));
  }

  private static EvidenceAdded file(int number, EvidenceKind kind) {
    Sha256 hash = new Sha256("a".repeat(64));
    return new EvidenceAdded(STEP, number, kind, "File", hash, 1, "text/csv", "en", null, BY);
  }

  @Test
  void an_observed_indicator_counts_once_and_a_missing_value_does_not() {
    assertCounted(after(observation(null, null)), Map.of());
    assertCounted(
        after(observation("12", null), observation("13", null)),
        Map.of(Measure.INDICATOR_OBSERVED, List.of("SDG-11.6.2")));
  }

  @Test
  void one_that_is_broken_down_counts_as_both() {
    assertCounted(
        after(observation("12", "sex=female")),
        Map.of(
            Measure.INDICATOR_OBSERVED, List.of("SDG-11.6.2"),
            Measure.INDICATOR_BROKEN_DOWN, List.of("SDG-11.6.2")));
    assertCounted(after(observation(null, "sex=female")), Map.of());
  }

  private static ObservationRecorded observation(String value, String breakdown) {
    return new ObservationRecorded(
        CYCLE,
        1,
        AIR,
        new ReferencePeriod("2024"),
        value == null ? null : new BigDecimal(value),
        value == null ? MissingReason.values()[0] : null,
        "microgram per m3",
        "Municipal stations",
        CollectionMethod.values()[0],
        breakdown,
        null,
        List.of(),
        BY);
  }

  @Test
  void zones_and_hot_spots_count_by_their_number() {
    assertCounted(
        after(
            new ZoneDefined(CYCLE, 2, "East", ZoneKind.values()[0], null, null, BY),
            new HotSpotIdentified(
                CYCLE,
                7,
                HotSpotKind.values()[0],
                "Smoke",
                List.of(2),
                List.of(AIR),
                HotSpotMethod.values()[0],
                "> 30",
                BY)),
        Map.of(Measure.ZONE_DEFINED, List.of("2"), Measure.HOT_SPOT_IDENTIFIED, List.of("7")));
  }

  @Test
  void a_group_is_accounted_for_by_who_came_or_because_it_does_not_live_here() {
    var participants = new TreeMap<>(Map.of(Group.WOMEN, 12, Group.YOUTH, 7));
    assertCounted(
        after(
            new ParticipationActivityHeld(
                CYCLE,
                1,
                ActivityKind.values()[0],
                "Forum",
                DAY,
                "Town hall",
                participants,
                12,
                "A ramp",
                List.of(),
                BY),
            new GroupNotPresent(CYCLE, Group.INDIGENOUS_PEOPLES, "None live here", BY)),
        Map.of(
            Measure.ACTIVITY_HELD, List.of("1"),
            Measure.GROUP_ACCOUNTED_FOR, List.of("INDIGENOUS_PEOPLES", "WOMEN", "YOUTH")));
  }

  @Test
  void there_is_one_vision_and_one_plan_however_often_it_is_drafted() {
    assertCounted(
        after(
            new PlanDrafted(CYCLE, 1, "A green city", BY),
            new PlanDrafted(CYCLE, 2, "A green and just city", BY),
            new PlanObjectiveSet(
                CYCLE,
                3,
                "Clean air",
                List.of(7),
                AIR,
                BigDecimal.TEN,
                BigDecimal.ONE,
                2030,
                "City",
                "4.1",
                BY),
            new PlanAdopted(CYCLE, "Council", DAY, 1, BY)),
        Map.of(
            Measure.VISION_STATED, List.of("vision"),
            Measure.OBJECTIVE_SET, List.of("3"),
            Measure.PLAN_ADOPTED, List.of("plan")));
  }

  @ParameterizedTest
  @EnumSource
  void an_area_counts_at_its_last_maturity_and_all_below(Area area) {
    List<String> counted = List.of(area.name());
    assertCounted(after(assessed(area, 0)), Map.of(Measure.AREA_ASSESSED, counted));
    assertCounted(
        after(assessed(area, 4), assessed(area, 2)),
        Map.of(
            Measure.AREA_ASSESSED, counted,
            Measure.AREA_AT_MATURITY_1, counted,
            Measure.AREA_AT_MATURITY_2, counted));
    assertThat(after(assessed(area, 4)).items(Measure.AREA_AT_MATURITY_4)).isEqualTo(set(area));
    assertThat(after(assessed(area, 3)).items(Measure.AREA_AT_MATURITY_3)).isEqualTo(set(area));
  }

  private static java.util.Set<String> set(Area area) {
    return java.util.Set.of(area.name());
  }

  private static CapacityAssessed assessed(Area area, int maturity) {
    return new CapacityAssessed(CYCLE, area, Phase.values()[0], maturity, "Why", List.of(), BY);
  }

  @Test
  void actions_completed_and_trainings_count_by_their_area() {
    assertCounted(
        after(
            new CapacityActionCompleted(CYCLE, 1, Area.PLANNING, "Done", DAY, BY),
            new TrainingDelivered(
                CYCLE, 1, Area.PLANNING, "GIS", DAY, BigDecimal.TEN, 5, 5, 0, "University", BY)),
        Map.of(
            Measure.AREA_WITH_ACTION_COMPLETED, List.of("PLANNING"),
            Measure.AREA_WITH_TRAINING, List.of("PLANNING")));
  }

  @Test
  void an_investment_counts_for_what_it_has_come_to_and_no_longer_when_it_falls_back() {
    assertCounted(
        after(
            new InvestmentItemProposed(
                CYCLE, 1, "Bus", Sector.values()[0], List.of(3), usd("5"), 2026, BY),
            new FinancingComposed(CYCLE, 1, List.of(), BY)),
        Map.of(Measure.ITEM_PROPOSED, List.of("1"), Measure.ITEM_FINANCED, List.of("1")));
    assertCounted(
        after(screened(SafeguardResult.PASSED_WITH_MEASURES)),
        Map.of(Measure.ITEM_SCREENED, List.of("1")));
    assertCounted(
        after(screened(SafeguardResult.PASSED), screened(SafeguardResult.STOPPED)), Map.of());
  }

  @Test
  void it_is_ready_while_it_is_both_feasible_and_in_the_national_pipeline() {
    assertCounted(after(at(1, Stage.PRE_FEASIBILITY), linked(1, null)), Map.of());
    Tally ready = after(at(1, Stage.FEASIBILITY), at(2, Stage.OPERATION), linked(2, "N-7"));
    assertCounted(
        ready,
        Map.of(
            Measure.ITEM_FEASIBLE, List.of("1", "2"),
            Measure.ITEM_IN_PIPELINE, List.of("2"),
            Measure.ITEM_READY, List.of("2")));
    assertThat(ready.with(Counting.countsOf(at(2, Stage.IDEATION))).items(Measure.ITEM_READY))
        .isEmpty();
    assertThat(ready.with(Counting.countsOf(linked(2, null))).items(Measure.ITEM_READY)).isEmpty();
    assertThat(ready.items(Measure.ITEM_READY)).hasSize(1);
  }

  @Test
  void tallies_of_the_same_events_are_equal() {
    assertThat(after(observation("12", null))).isEqualTo(after(observation("12", null)));
    assertThat(after(observation("12", null)))
        .hasSameHashCodeAs(after(observation("12", null)))
        .isNotEqualTo(Tally.EMPTY);
  }

  private static Money usd(String amount) {
    return new Money(new BigDecimal(amount), "USD");
  }

  private static SafeguardScreened screened(SafeguardResult result) {
    return new SafeguardScreened(CYCLE, 1, result, 0, false, "Note", BY);
  }

  private static InvestmentStageChanged at(int item, Stage stage) {
    return new InvestmentStageChanged(CYCLE, item, Stage.IDEATION, stage, null, BY);
  }

  private static NationalPipelineLinked linked(int item, String reference) {
    return new NationalPipelineLinked(CYCLE, item, "Treasury", reference, null, BY);
  }
}
