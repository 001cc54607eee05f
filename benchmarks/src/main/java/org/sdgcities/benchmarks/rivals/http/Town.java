package org.sdgcities.benchmarks.rivals.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.CityEvent.CityEnrolled;
import org.sdgcities.kernel.city.CityEvent.CityRegistered;
import org.sdgcities.kernel.city.CityEvent.HubAssigned;
import org.sdgcities.kernel.city.CityId;
import org.sdgcities.kernel.city.CycleId;
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
import org.sdgcities.kernel.cycle.CycleEvent.CycleOpened;
import org.sdgcities.kernel.geo.Country;
import org.sdgcities.kernel.geo.Region;
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
import org.sdgcities.kernel.review.ReviewEvent.StepOpened;
import org.sdgcities.kernel.roles.Role;
import org.sdgcities.kernel.roles.RolesEvent.RoleGranted;
import org.sdgcities.kernel.roles.Scope;

/// What has happened before the measurement: a lab whose editors may enter figures of its cities,
/// each with its diagnosis begun.
final class Town {

  static final int EDITORS = 64;

  /// So many that a city's history stays as long as those of real ones.
  static final int CITIES = 100 * EDITORS;

  static final String INDICATOR = "SDG-11.6.2";
  static final String UNIT = "microgram per m3";

  private static final PersonId ADMIN = new PersonId("admin");
  private static final OrganisationId HALL = new OrganisationId("city-hall");
  private static final HubId HUB = new HubId("africa");
  private static final LabId LAB = new LabId("tanzania");
  private static final Country TANZANIA = new Country("834");
  private static final CriteriaVersion VERSION = new CriteriaVersion("1");

  private Town() {}

  static PersonId editor(int number) {
    return new PersonId("editor-" + number);
  }

  static CityId city(int number) {
    return new CityId("city-" + number);
  }

  /// Everybody and everything but the cities.
  static List<Event> programme() {
    List<Event> events = new ArrayList<>();
    events.add(
        new OrganisationRegistered(
            HALL, "City hall", OrganisationKind.MUNICIPALITY, TANZANIA, ADMIN));
    for (int i = 0; i < EDITORS; i++) {
      events.add(new PersonRegistered(editor(i), HALL, ADMIN));
      events.add(new RoleGranted(editor(i), Role.LAB_EDITOR, Scope.of(LAB), null, ADMIN));
    }
    events.add(
        new HubDesignated(
            HUB, Words.english("Africa"), HALL, List.of(new Region("002")), List.of("en"), ADMIN));
    events.add(
        new CityLabEstablished(LAB, "Lab of Tanzania", LabKind.NATIONAL, HALL, List.of(), ADMIN));
    events.add(
        new IndicatorDefined(
            new IndicatorCode(INDICATOR),
            Words.english("Particles in the air"),
            UNIT,
            "Environment",
            "Sustainable",
            null,
            Direction.DOWN,
            BigDecimal.ZERO,
            null,
            "a measurement",
            "nothing",
            ADMIN));
    events.add(new CriteriaPublished(criteria(), ADMIN));
    return events;
  }

  static List<Event> begun(CityId city) {
    CycleId cycle = CycleId.of(city, 1);
    return List.of(
        new CityRegistered(
            city, LAB, Words.english("City " + city), TANZANIA, null, null, null, editor(0)),
        new CityEnrolled(city, "Agreement 1", editor(0)),
        new HubAssigned(city, HUB, ADMIN),
        new CycleOpened(cycle, VERSION, Profile.STANDARD, editor(0)),
        new StepOpened(StepRef.of(cycle, Step.DIAGNOSIS), editor(0)));
  }

  private static Criteria criteria() {
    Map<Step, List<Criterion>> steps = new TreeMap<>();
    for (Step step : Step.values()) {
      CriterionId id = new CriterionId(step.number() + "a");
      steps.put(step, List.of(new Criterion(id, Words.english("Criterion"), List.of())));
    }
    return new Criteria(
        VERSION,
        Words.english("Criteria"),
        100_000,
        steps,
        List.of(
            new Level(new LevelId("L1"), Words.english("First"), List.of(Step.DIAGNOSIS), null)),
        new Clocks(10, 45, 30, 15, 180, 30, 30, 60, 3, 270, 3),
        new Bodies(2, 3, 3));
  }
}
