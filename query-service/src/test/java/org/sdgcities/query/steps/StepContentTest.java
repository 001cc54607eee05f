package org.sdgcities.query.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.query.steps.Mwanza.CYCLE;
import static org.sdgcities.query.steps.Mwanza.DIAGNOSIS;
import static org.sdgcities.query.steps.Mwanza.EDITOR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.EventTypes;
import org.sdgcities.kernel.capacity.CapacityEvent;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.Measure;
import org.sdgcities.kernel.criteria.Tally;
import org.sdgcities.kernel.diagnosis.CollectionMethod;
import org.sdgcities.kernel.diagnosis.CorrectionReason;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.HotSpotIdentified;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationCorrected;
import org.sdgcities.kernel.diagnosis.DiagnosisEvent.ObservationRecorded;
import org.sdgcities.kernel.diagnosis.HotSpotKind;
import org.sdgcities.kernel.diagnosis.HotSpotMethod;
import org.sdgcities.kernel.diagnosis.ReferencePeriod;
import org.sdgcities.kernel.evidence.EvidenceEvent;
import org.sdgcities.kernel.investment.FinancingSource;
import org.sdgcities.kernel.investment.InvestmentEvent;
import org.sdgcities.kernel.investment.InvestmentEvent.FinancingComposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentItemProposed;
import org.sdgcities.kernel.investment.InvestmentEvent.InvestmentStageChanged;
import org.sdgcities.kernel.investment.Money;
import org.sdgcities.kernel.investment.Sector;
import org.sdgcities.kernel.investment.SourceKind;
import org.sdgcities.kernel.investment.Stage;
import org.sdgcities.kernel.planning.PlanningEvent;
import org.sdgcities.kernel.planning.PlanningEvent.PlanDrafted;
import org.sdgcities.kernel.planning.PlanningEvent.PlanObjectiveSet;
import org.sdgcities.kernel.progress.Counting;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.catalogue.CatalogueProjector;
import org.sdgcities.query.platform.Projected;
import org.sdgcities.query.steps.content.DiagnosisContent;
import org.sdgcities.query.steps.content.InvestmentContent;
import org.sdgcities.query.steps.content.Observation;
import org.sdgcities.query.steps.content.PlanningContent;
import org.sdgcities.query.steps.content.Series;

class StepContentTest {

  private static final long SEED = 20260303;

  private final Projected projected = Projected.by(new StepsProjector(), new CatalogueProjector());
  private final StepsPage pages =
      new StepsPage(
          projected.jdbc(), new Catalogue(projected.jdbc(), Projected.JSON), Projected.JSON);

  @BeforeEach
  void join() {
    projected.given(Mwanza.joined()).given(Mwanza.opened());
  }

  @AfterEach
  void close() {
    projected.close();
  }

  /// Were they ever to differ, the page would call a step complete that cannot be submitted.
  @Test
  void the_tally_is_that_of_the_rule() {
    RandomContent content = new RandomContent(new Random(SEED));
    List<Event> events = Stream.generate(content::next).limit(600).toList();
    Set<Class<?>> seen = events.stream().map(Object::getClass).collect(Collectors.toSet());
    assertThat(seen).as("kinds of content that the test has seen").isEqualTo(contentKinds());
    Map<Step, Tally> expected = new EnumMap<>(Step.class);
    List<Event> given = new ArrayList<>();
    for (Event event : events) {
      expected.merge(
          stepOf(event),
          Tally.EMPTY.with(Counting.countsOf(event)),
          (known, _) -> known.with(Counting.countsOf(event)));
      given.add(event);
      if (given.size() == 100) {
        projected.given(given);
        given.clear();
        assertThat(tallies()).as("seed " + SEED).isEqualTo(items(expected));
      }
    }
  }

  private static Set<Class<?>> contentKinds() {
    return Stream.of(
            EvidenceEvent.class,
            DiagnosisEvent.class,
            PlanningEvent.class,
            CapacityEvent.class,
            InvestmentEvent.class)
        .flatMap(EventTypes::records)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Step stepOf(Event event) {
    return event.tags().stream()
        .filter(tag -> tag.key().equals("step"))
        .map(tag -> new StepRef(tag.value()).step())
        .findFirst()
        .orElseThrow();
  }

  private Map<Step, Map<Measure, Set<String>>> tallies() {
    Map<Step, Tally> tallies = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      String ref = StepRef.of(CYCLE, step).value();
      tallies.put(step, pages.tallies(List.of(ref)).getOrDefault(ref, Tally.EMPTY));
    }
    return items(tallies);
  }

  private static Map<Step, Map<Measure, Set<String>>> items(Map<Step, Tally> tallies) {
    Map<Step, Map<Measure, Set<String>>> items = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      Map<Measure, Set<String>> its = new TreeMap<>();
      for (Measure measure : Measure.values()) {
        its.put(measure, tallies.getOrDefault(step, Tally.EMPTY).items(measure));
      }
      items.put(step, its);
    }
    return items;
  }

  @Test
  void what_is_done_and_what_is_missing_is_told_by_criterion() {
    projected.given(Mwanza.file(1), observed(1, "2024", "41"));

    StepDetail detail = pages.detail(DIAGNOSIS).orElseThrow();

    assertThat(detail.incomplete()).containsExactly("1b");
    assertThat(detail.complete()).isFalse();
    CriterionProgress progress = detail.criteria().get(1);
    assertThat(progress.needs()).as("that of small cities does not apply").hasSize(1);
    assertThat(progress.needs().getFirst().have()).isOne();
    assertThat(progress.needs().getFirst().missing()).containsExactly("SDG-11.1.1");
    assertThat(progress.needs().getFirst().items()).isEqualTo("indicator");
    assertThat(detail.indicators()).containsKeys("SDG-11.1.1", "SDG-11.6.2");
  }

  @Test
  void a_corrected_value_stays_visible_beside_the_one_that_holds() {
    projected.given(
        observed(1, "2023", "45"),
        observed(2, "2024", "410"),
        corrected(2, "41", CorrectionReason.TYPING_ERROR),
        corrected(2, "42", CorrectionReason.SOURCE_REVISED));

    DiagnosisContent content = (DiagnosisContent) pages.detail(DIAGNOSIS).orElseThrow().content();

    Observation observation = content.observation(2).orElseThrow();
    assertThat(observation.value()).isEqualByComparingTo("42");
    assertThat(observation.corrections())
        .extracting(Observation.Correction::former)
        .containsExactly(new BigDecimal("410"), new BigDecimal("41"));
    Series series = content.series().getFirst();
    assertThat(series.observations()).hasSize(2);
    assertThat(series.chart().orElseThrow().points())
        .extracting(point -> point.value().intValue())
        .containsExactly(45, 42);
  }

  @Test
  void a_plan_shows_the_hot_spots_it_answers_to_and_an_investment_its_objectives() {
    projected.given(
        new HotSpotIdentified(
            CYCLE,
            1,
            HotSpotKind.CHALLENGE,
            "Bad air",
            List.of(1),
            List.of(Mwanza.AIR),
            HotSpotMethod.THRESHOLD,
            "> 5",
            EDITOR),
        new PlanDrafted(CYCLE, 1, "First vision.", EDITOR),
        new PlanDrafted(CYCLE, 2, "Second vision.", EDITOR),
        new PlanObjectiveSet(
            CYCLE,
            1,
            "Clean air",
            List.of(1),
            Mwanza.AIR,
            BigDecimal.TEN,
            BigDecimal.TWO,
            2030,
            "City",
            "12",
            EDITOR));

    PlanningContent plan =
        (PlanningContent) pages.detail(StepRef.of(CYCLE, Step.PLANNING)).orElseThrow().content();
    assertThat(plan.hotSpots()).hasSize(1);
    assertThat(plan.vision().orElseThrow().event().vision()).isEqualTo("Second vision.");
    InvestmentContent investments =
        (InvestmentContent)
            pages.detail(StepRef.of(CYCLE, Step.INVESTMENT)).orElseThrow().content();
    assertThat(investments.objectives()).hasSize(1);
  }

  @Test
  void of_what_was_stated_twice_about_an_investment_the_last_holds() {
    Money money = new Money(new BigDecimal("100.00"), "USD");
    Money quarter = new Money(new BigDecimal("25.00"), "USD");
    Money rest = new Money(new BigDecimal("75.00"), "USD");
    projected.given(
        new InvestmentItemProposed(
            CYCLE, 1, "Water", Sector.WATER_AND_SANITATION, List.of(1), money, 2025, EDITOR),
        new FinancingComposed(
            CYCLE, 1, List.of(new FinancingSource(SourceKind.GRANT, null, money)), EDITOR),
        new FinancingComposed(
            CYCLE,
            1,
            List.of(
                new FinancingSource(SourceKind.GRANT, "A bank", quarter),
                new FinancingSource(SourceKind.OWN_BUDGET, null, rest)),
            EDITOR),
        new InvestmentStageChanged(CYCLE, 1, Stage.IDEATION, Stage.PRE_FEASIBILITY, null, EDITOR));

    InvestmentContent content =
        (InvestmentContent)
            pages.detail(StepRef.of(CYCLE, Step.INVESTMENT)).orElseThrow().content();

    InvestmentContent.Item item = content.items().getFirst();
    assertThat(item.stage()).isEqualTo(Stage.PRE_FEASIBILITY);
    assertThat(item.financings()).hasSize(2);
    assertThat(item.bar().orElseThrow().parts())
        .extracting(part -> part.percent())
        .containsExactly(25, 75);
  }

  private static ObservationRecorded observed(int number, String period, String value) {
    return new ObservationRecorded(
        CYCLE,
        number,
        Mwanza.AIR,
        new ReferencePeriod(period),
        new BigDecimal(value),
        null,
        "%",
        "Ministry",
        CollectionMethod.SENSOR,
        null,
        null,
        List.of(1),
        EDITOR);
  }

  private static ObservationCorrected corrected(int number, String value, CorrectionReason reason) {
    return new ObservationCorrected(
        CYCLE, number, new BigDecimal(value), reason, "Looked up again.", EDITOR);
  }
}
