package org.sdgcities.query.steps;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityEvent.HubAssigned;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
import org.sdgcities.kernel.city.Population;
import org.sdgcities.kernel.city.Profile;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.Bodies;
import org.sdgcities.kernel.criteria.Clocks;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.CriteriaEvent.CriteriaPublished;
import org.sdgcities.kernel.criteria.CriteriaEvent.IndicatorDefined;
import org.sdgcities.kernel.criteria.CriteriaVersion;
import org.sdgcities.kernel.criteria.Criterion;
import org.sdgcities.kernel.criteria.CriterionId;
import org.sdgcities.kernel.criteria.Direction;
import org.sdgcities.kernel.criteria.IndicatorCode;
import org.sdgcities.kernel.criteria.Level;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.criteria.Measure;
import org.sdgcities.kernel.criteria.Requirement;
import org.sdgcities.kernel.cycle.CycleEvent.CycleOpened;
import org.sdgcities.kernel.evidence.EvidenceEvent.EvidenceAdded;
import org.sdgcities.kernel.evidence.EvidenceKind;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.LabId;
import org.sdgcities.kernel.review.Finding;
import org.sdgcities.kernel.review.ReviewEvent;
import org.sdgcities.kernel.review.ReviewEvent.FindingRecorded;
import org.sdgcities.kernel.review.ReviewEvent.ReviewCompleted;
import org.sdgcities.kernel.review.ReviewEvent.ReviewersAssigned;
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;
import org.sdgcities.kernel.review.ReviewEvent.StepSigned;
import org.sdgcities.kernel.review.ReviewEvent.StepSubmitted;
import org.sdgcities.kernel.review.StepOutcome;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.RoleGranted;
import org.sdgcities.kernel.roles.Scope;

/// A city with a lab, a hub and one cycle, and the people around it.
public final class Mwanza {

  public static final PersonId LEAD = new PersonId("lead");
  public static final PersonId EDITOR = new PersonId("editor");
  public static final PersonId MAYOR = new PersonId("mayor");
  public static final PersonId HUB_LEAD = new PersonId("hub-lead");
  public static final PersonId AMINA = new PersonId("amina");
  public static final PersonId BABU = new PersonId("babu");
  public static final PersonId MODERATOR = new PersonId("moderator");

  public static final CityId CITY = new CityId("mwanza");
  public static final LabId LAB = new LabId("tanzania");
  public static final HubId HUB = new HubId("africa");
  public static final CycleId CYCLE = CycleId.of(CITY, 1);
  public static final StepRef DIAGNOSIS = StepRef.of(CYCLE, Step.DIAGNOSIS);
  public static final CriteriaVersion VERSION = new CriteriaVersion("1");
  public static final IndicatorCode AIR = new IndicatorCode("SDG-11.6.2");
  public static final IndicatorCode SLUMS = new IndicatorCode("SDG-11.1.1");
  public static final Sha256 DIGEST = new Sha256("a".repeat(64));

  private Mwanza() {}

  /// Criteria that ask for a file and two indicators in the first step, and for a file in all.
  public static Criteria criteria() {
    Map<Step, List<Criterion>> steps = new TreeMap<>();
    for (Step step : Step.values()) {
      steps.put(
          step,
          List.of(
              criterion(step, "a", new Requirement(Measure.EVIDENCE_OF_KIND, List.of(), 1, null))));
    }
    steps.put(
        Step.DIAGNOSIS,
        List.of(
            criterion(
                Step.DIAGNOSIS,
                "a",
                new Requirement(Measure.EVIDENCE_OF_KIND, List.of("DATASET"), 1, null)),
            criterion(
                Step.DIAGNOSIS,
                "b",
                new Requirement(
                    Measure.INDICATOR_OBSERVED, List.of(AIR.value(), SLUMS.value()), 2, null),
                new Requirement(Measure.ZONE_DEFINED, List.of(), 9, Profile.SMALL_CITY))));
    return new Criteria(
        VERSION,
        Words.english("Criteria of a test"),
        100_000,
        steps,
        List.of(
            new Level(
                new LevelId("L1"),
                Words.english("First"),
                List.of(Step.DIAGNOSIS, Step.PLANNING),
                null)),
        new Clocks(10, 45, 30, 15, 180, 30, 30, 60, 3, 270, 3),
        new Bodies(2, 3, 3));
  }

  private static Criterion criterion(Step step, String letter, Requirement... requires) {
    return new Criterion(
        new CriterionId(step.number() + letter),
        Words.english("Criterion " + letter),
        List.of(requires));
  }

  /// The programme, and the city as it joins: everything before the first step.
  public static List<Event> joined() {
    return List.of(
        new RoleGranted(LEAD, Role.LAB_LEAD, Scope.of(LAB), null, MODERATOR),
        new RoleGranted(EDITOR, Role.LAB_EDITOR, Scope.of(LAB), null, MODERATOR),
        new RoleGranted(MAYOR, Role.CITY_AUTHORITY, Scope.of(CITY), null, MODERATOR),
        new RoleGranted(HUB_LEAD, Role.HUB_LEAD, Scope.of(HUB), null, MODERATOR),
        new RoleGranted(AMINA, Role.HUB_REVIEWER, Scope.of(HUB), null, MODERATOR),
        new RoleGranted(BABU, Role.HUB_REVIEWER, Scope.of(HUB), null, MODERATOR),
        new RoleGranted(MODERATOR, Role.GLOBAL_MODERATOR, Scope.GLOBAL, null, MODERATOR),
        indicator(AIR, "Fine particles"),
        indicator(SLUMS, "People in informal settlements"),
        new CriteriaPublished(criteria(), MODERATOR),
        new CityRegistered(
            CITY,
            LAB,
            Words.of(Map.of("en", "Mwanza", "sw", "Jiji la Mwanza")),
            new Country("834"),
            null,
            null,
            new Population(436_801, "GeoNames, 2019"),
            LEAD),
        new CityEnrolled(CITY, "Agreement", MAYOR),
        new HubAssigned(CITY, HUB, MODERATOR),
        new CycleOpened(CYCLE, VERSION, Profile.STANDARD, LEAD));
  }

  private static IndicatorDefined indicator(IndicatorCode code, String name) {
    return new IndicatorDefined(
        code,
        Words.english(name),
        "%",
        "Environment",
        "Sustainable",
        null,
        Direction.DOWN,
        BigDecimal.ZERO,
        null,
        "a test",
        "nothing",
        MODERATOR);
  }

  public static StepOpened opened() {
    return new StepOpened(DIAGNOSIS, EDITOR);
  }

  public static EvidenceAdded file(int number) {
    return new EvidenceAdded(
        DIAGNOSIS,
        number,
        EvidenceKind.DATASET,
        "File " + number,
        DIGEST,
        1234,
        "text/csv",
        "en",
        "CC BY 4.0",
        EDITOR);
  }

  public static List<Event> submitted(int round) {
    return List.of(
        new StepSigned(DIAGNOSIS, DIGEST, MAYOR),
        new StepSubmitted(DIAGNOSIS, round, DIGEST, MAYOR, LEAD));
  }

  public static ReviewersAssigned assigned(int round, LocalDate due) {
    return new ReviewersAssigned(DIAGNOSIS, round, List.of(BABU, AMINA), due, HUB_LEAD);
  }

  public static FindingRecorded found(
      int round, PersonId by, String criterion, Finding finding, Integer... evidence) {
    return new FindingRecorded(
        DIAGNOSIS,
        round,
        new CriterionId(criterion),
        finding,
        "Because of what the files say.",
        List.of(evidence),
        by);
  }

  public static ReviewCompleted completed(int round, PersonId by, StepOutcome recommendation) {
    return new ReviewCompleted(DIAGNOSIS, round, recommendation, null, by);
  }

  /// A whole round up to its review, with one finding each.
  public static List<ReviewEvent> reviewed(int round, Finding finding, StepOutcome outcome) {
    return List.of(
        new StepSigned(DIAGNOSIS, DIGEST, MAYOR),
        new StepSubmitted(DIAGNOSIS, round, DIGEST, MAYOR, LEAD),
        assigned(round, LocalDate.of(2026, 6, 1)),
        found(round, AMINA, "1a", finding, 1),
        found(round, BABU, "1a", finding),
        completed(round, AMINA, outcome),
        completed(round, BABU, outcome));
  }
}
