package org.sdgcities.certification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.sdgcities.kernel.geo.Region;
import org.sdgcities.kernel.geo.UnLocode;
import org.sdgcities.kernel.people.OrganisationId;
import org.sdgcities.kernel.people.OrganisationKind;
import org.sdgcities.kernel.people.PeopleEvent.OrganisationRegistered;
import org.sdgcities.kernel.people.PeopleEvent.PersonRegistered;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.kernel.programme.HubId;
import org.sdgcities.kernel.programme.LabId;
import org.sdgcities.kernel.programme.LabKind;
import org.sdgcities.kernel.programme.ProgrammeEvent.CityLabEstablished;
import org.sdgcities.kernel.programme.ProgrammeEvent.HubDesignated;
import org.sdgcities.kernel.roles.Interest;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.ConflictDeclared;
import org.sdgcities.kernel.roles.RolesEvent.RoleGranted;
import org.sdgcities.kernel.roles.Scope;

/// A small programme that the rule tests begin from: one hub, one lab, one city with its people,
/// and criteria that ask for one file in each step.
public final class Town {

  public static final PersonId ADMIN = new PersonId("admin");
  public static final PersonId STEWARD = new PersonId("steward");
  public static final PersonId LEAD = new PersonId("lab-lead");
  public static final PersonId EDITOR = new PersonId("lab-editor");
  public static final PersonId MAYOR = new PersonId("mayor");
  public static final PersonId HUB_LEAD = new PersonId("hub-lead");
  public static final PersonId REVIEWER_1 = new PersonId("reviewer-1");
  public static final PersonId REVIEWER_2 = new PersonId("reviewer-2");
  public static final PersonId MODERATOR = new PersonId("moderator");
  public static final PersonId PANEL_1 = new PersonId("panel-1");
  public static final PersonId PANEL_2 = new PersonId("panel-2");
  public static final PersonId PANEL_3 = new PersonId("panel-3");
  public static final PersonId REGISTRAR = new PersonId("registrar");
  public static final PersonId APPEAL_1 = new PersonId("appeal-1");
  public static final PersonId APPEAL_2 = new PersonId("appeal-2");
  public static final PersonId APPEAL_3 = new PersonId("appeal-3");
  public static final PersonId NOBODY = new PersonId("nobody");

  public static final OrganisationId CITY_HALL = new OrganisationId("city-hall");
  public static final HubId HUB = new HubId("africa");
  public static final LabId LAB = new LabId("tanzania");
  public static final CityId CITY = new CityId("mwanza");
  public static final CycleId CYCLE = CycleId.of(CITY, 1);
  public static final Country TANZANIA = new Country("834");
  public static final IndicatorCode AIR = new IndicatorCode("SDG-11.6.2");
  public static final IndicatorCode SLUMS = new IndicatorCode("SDG-11.1.1");
  public static final CriteriaVersion VERSION = new CriteriaVersion("1");

  private Town() {}

  public static StepRef step(Step step) {
    return StepRef.of(CYCLE, step);
  }

  public static Criteria criteria() {
    Map<Step, List<Criterion>> steps = new TreeMap<>();
    for (Step step : Step.values()) {
      steps.put(step, List.of(criterion(step, "a"), criterion(step, "b")));
    }
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
                null),
            new Level(
                new LevelId("L2"),
                Words.english("Second"),
                List.of(Step.DIAGNOSIS, Step.PLANNING, Step.CAPACITY),
                null),
            new Level(
                new LevelId("L4"),
                Words.english("Fourth"),
                List.of(Step.DIAGNOSIS, Step.PLANNING),
                new Level.Improvement(new BigDecimal("0.5"), new BigDecimal("0.1")))),
        new Clocks(10, 45, 30, 15, 180, 30, 30, 60, 3, 270, 3),
        new Bodies(2, 3, 3));
  }

  private static Criterion criterion(Step step, String letter) {
    return new Criterion(
        new CriterionId(step.number() + letter),
        Words.english("Criterion " + letter),
        letter.equals("a")
            ? List.of(new Requirement(Measure.EVIDENCE_OF_KIND, List.of(), 1, null))
            : List.of());
  }

  /// Everybody and everything but the city.
  public static List<Event> programme() {
    List<Event> events = new ArrayList<>();
    events.add(
        new OrganisationRegistered(
            CITY_HALL, "City hall", OrganisationKind.MUNICIPALITY, TANZANIA, ADMIN));
    grant(events, ADMIN, Role.PROGRAMME_ADMIN, Scope.GLOBAL);
    grant(events, STEWARD, Role.CRITERIA_STEWARD, Scope.GLOBAL);
    grant(events, LEAD, Role.LAB_LEAD, Scope.of(LAB));
    grant(events, EDITOR, Role.LAB_EDITOR, Scope.of(LAB));
    grant(events, MAYOR, Role.CITY_AUTHORITY, Scope.of(CITY));
    grant(events, HUB_LEAD, Role.HUB_LEAD, Scope.of(HUB));
    grant(events, REVIEWER_1, Role.HUB_REVIEWER, Scope.of(HUB));
    grant(events, REVIEWER_2, Role.HUB_REVIEWER, Scope.of(HUB));
    grant(events, MODERATOR, Role.GLOBAL_MODERATOR, Scope.GLOBAL);
    for (PersonId member : List.of(PANEL_1, PANEL_2, PANEL_3)) {
      grant(events, member, Role.PANEL_MEMBER, Scope.GLOBAL);
    }
    grant(events, REGISTRAR, Role.REGISTRAR, Scope.GLOBAL);
    for (PersonId member : List.of(APPEAL_1, APPEAL_2, APPEAL_3)) {
      grant(events, member, Role.APPEAL_MEMBER, Scope.GLOBAL);
    }
    events.add(new PersonRegistered(NOBODY, CITY_HALL, ADMIN));
    events.add(
        new HubDesignated(
            HUB,
            Words.english("Africa"),
            CITY_HALL,
            List.of(new Region("002")),
            List.of("en"),
            ADMIN));
    events.add(
        new CityLabEstablished(
            LAB, "Lab of Tanzania", LabKind.NATIONAL, CITY_HALL, List.of(), ADMIN));
    events.add(indicator(AIR, "microgram per m3", Direction.DOWN));
    events.add(indicator(SLUMS, "%", Direction.DOWN));
    events.add(new CriteriaPublished(criteria(), STEWARD));
    return events;
  }

  private static void grant(List<Event> events, PersonId person, Role role, Scope scope) {
    events.add(new PersonRegistered(person, CITY_HALL, ADMIN));
    events.add(granted(person, role, scope));
  }

  public static RoleGranted granted(PersonId person, Role role, Scope scope) {
    return new RoleGranted(person, role, scope, null, ADMIN);
  }

  private static IndicatorDefined indicator(IndicatorCode code, String unit, Direction direction) {
    return new IndicatorDefined(
        code,
        Words.english(code.value()),
        unit,
        "Environment",
        "Sustainable",
        null,
        direction,
        BigDecimal.ZERO,
        unit.equals("%") ? BigDecimal.valueOf(100) : null,
        "a test",
        "nothing",
        STEWARD);
  }

  /// The city has joined and has its hub.
  public static List<Event> enrolled() {
    return List.of(
        new CityRegistered(
            CITY,
            LAB,
            Words.english("Mwanza"),
            TANZANIA,
            new UnLocode("TZMWZ"),
            null,
            new Population(436_801, "GeoNames, 2019"),
            LEAD),
        new CityEnrolled(CITY, "Agreement 1", MAYOR),
        new HubAssigned(CITY, HUB, ADMIN));
  }

  /// The first cycle is open.
  public static List<Event> opened() {
    List<Event> events = new ArrayList<>(enrolled());
    events.add(new CycleOpened(CYCLE, VERSION, Profile.STANDARD, LEAD));
    return events;
  }

  /// Everybody who judges has declared to be free of ties.
  public static List<Event> declarations() {
    return List.of(REVIEWER_1, REVIEWER_2, PANEL_1, PANEL_2, PANEL_3).stream()
        .<Event>map(person -> new ConflictDeclared(person, CYCLE, Interest.NONE))
        .toList();
  }

  public static EvidenceAdded file(Step step, int number) {
    return new EvidenceAdded(
        step(step),
        number,
        EvidenceKind.DATASET,
        "File " + number,
        new Sha256("0".repeat(63) + number % 10),
        100,
        "text/csv",
        "en",
        null,
        EDITOR);
  }

  public static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }
}
