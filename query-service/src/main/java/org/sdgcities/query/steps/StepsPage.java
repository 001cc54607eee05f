package org.sdgcities.query.steps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.Profile;
import org.sdgcities.kernel.city.StepRef;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.Measure;
import org.sdgcities.kernel.criteria.Tally;
import org.sdgcities.kernel.criteria.Tally.Count;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.query.catalogue.Catalogue;
import org.sdgcities.query.catalogue.Catalogue.Published;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What the pages about steps show, and the queries that find it.
@Component
public final class StepsPage {

  private static final String CITIES =
      "select city, names, country, lab, hub, population, enrolled_on from steps_city";
  private static final String CYCLES =
      "select cycle, city, number, criteria, profile, opened_on from steps_cycle";
  private static final String STEPS = "select " + StepRow.COLUMNS + " from steps_step s";

  private final JdbcClient jdbc;
  private final Catalogue catalogue;
  private final JsonMapper json;

  public StepsPage(JdbcClient jdbc, Catalogue catalogue, JsonMapper json) {
    this.jdbc = jdbc;
    this.catalogue = catalogue;
    this.json = json;
  }

  /// @return the same pages as another connection sees them, such as one into the past
  public StepsPage on(JdbcClient other) {
    return new StepsPage(other, catalogue.on(other), json);
  }

  /// @param hub null until one is assigned
  /// @param enrolledOn null until the city has joined
  public record CityRow(
      String city,
      Words names,
      String country,
      String lab,
      @Nullable String hub,
      @Nullable Long population,
      @Nullable LocalDate enrolledOn) {}

  /// @param cycle such as `mwanza/1`
  /// @param criteria version that it is judged by
  public record CycleRow(
      String cycle,
      String city,
      int number,
      String criteria,
      Profile profile,
      LocalDate openedOn) {}

  /// An application for certification, the fifth step.
  ///
  /// @param caseId such as `mwanza/1/1`
  /// @param level such as `L1`: applied for, or of the certificate
  /// @param levelName its name
  /// @param certificate null until one is issued
  /// @param status of the certificate
  /// @param position of the last event
  public record CaseRow(
      String caseId,
      String cycle,
      int number,
      String level,
      Words levelName,
      String stage,
      LocalDate since,
      PersonId appliedBy,
      @Nullable String certificate,
      @Nullable String status,
      @Nullable LocalDate validTo,
      long position) {

    /// @return whether it still awaits its decision
    public boolean open() {
      return switch (stage) {
        case "APPLIED", "SIGNED", "WITH_THE_PANEL", "DEFER", "ANNULLED" -> true;
        default -> false;
      };
    }
  }

  public Optional<CityRow> city(String city) {
    return cities(List.of(city)).stream().findFirst();
  }

  public List<CityRow> cities(Collection<String> cities) {
    return jdbc.sql(CITIES + " where city = any (?) order by city")
        .param(cities.toArray(String[]::new))
        .query(this::toCity)
        .list();
  }

  private CityRow toCity(ResultSet row, int number) throws SQLException {
    return new CityRow(
        row.getString(1),
        json.readValue(row.getString(2), Words.class),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6, Long.class),
        row.getObject(7, LocalDate.class));
  }

  /// @return the cycles of these cities, the newest of each first
  public List<CycleRow> cycles(Collection<String> cities) {
    return jdbc.sql(CYCLES + " where city = any (?) order by city, number desc")
        .param(cities.toArray(String[]::new))
        .query(StepsPage::toCycle)
        .list();
  }

  public Optional<CycleRow> cycle(String cycle) {
    return jdbc.sql(CYCLES + " where cycle = ?").param(cycle).query(StepsPage::toCycle).optional();
  }

  private static CycleRow toCycle(ResultSet row, int number) throws SQLException {
    return new CycleRow(
        row.getString(1),
        row.getString(2),
        row.getInt(3),
        row.getString(4),
        Profile.valueOf(row.getString(5)),
        row.getObject(6, LocalDate.class));
  }

  /// @return the four steps of each cycle, in their order
  public List<StepRow> steps(Collection<String> cycles) {
    return jdbc.sql(STEPS + " where s.cycle = any (?) order by s.cycle, s.number")
        .param(cycles.toArray(String[]::new))
        .query(StepRow::read)
        .list();
  }

  public Optional<StepRow> step(String step) {
    return jdbc.sql(STEPS + " where s.step = ?").param(step).query(StepRow::read).optional();
  }

  /// @return the applications of these cities, the newest of each first
  public List<CaseRow> cases(Collection<String> cities) {
    return jdbc.sql(
            "select c.case_id, c.cycle, c.number, c.level, c.stage, c.since, c.applied_by,"
                + " c.certificate, c.status, c.valid_to, c.position, y.criteria from steps_case c"
                + " left join steps_cycle y on y.cycle = c.cycle where c.city = any (?)"
                + " order by c.city, y.number desc, c.number desc")
        .param(cities.toArray(String[]::new))
        .query((row, number) ->
            new CaseRow(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                catalogue.levelName(row.getString(12), row.getString(4)),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                new PersonId(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getObject(10, LocalDate.class),
                row.getLong(11)))
        .list();
  }

  /// @return the criteria that a cycle is judged by
  public Optional<Criteria> criteria(CycleRow cycle) {
    return catalogue.criteria(cycle.criteria()).map(Published::criteria);
  }

  /// @return how far each step has come towards its criteria, by step
  public Map<String, List<CriterionProgress>> progress(
      Collection<CycleRow> cycles, Collection<StepRow> steps) {
    Map<String, CycleRow> byName = new HashMap<>();
    Map<String, Optional<Criteria>> criteria = new HashMap<>();
    for (CycleRow cycle : cycles) {
      byName.put(cycle.cycle(), cycle);
      criteria.computeIfAbsent(cycle.criteria(), _ -> criteria(cycle));
    }
    Map<String, Tally> tallies = tallies(steps.stream().map(StepRow::step).toList());
    Map<String, List<CriterionProgress>> progress = new HashMap<>();
    for (StepRow step : steps) {
      CycleRow cycle = byName.get(step.cycle());
      if (cycle != null) {
        Tally tally = tallies.getOrDefault(step.step(), Tally.EMPTY);
        progress.put(
            step.step(),
            criteria.getOrDefault(cycle.criteria(), Optional.empty()).stream()
                .flatMap(version -> version.of(step.name()).stream())
                .map(criterion -> CriterionProgress.of(criterion, cycle.profile(), tally))
                .toList());
      }
    }
    return progress;
  }

  /// @return what has been counted in these steps
  public Map<String, Tally> tallies(Collection<String> steps) {
    Map<String, Tally> tallies = new HashMap<>();
    jdbc.sql("select step, measure, item from steps_tally where step = any (?)")
        .param(steps.toArray(String[]::new))
        .query((ResultSet row) -> {
          Count count = new Count(Measure.valueOf(row.getString(2)), row.getString(3), true);
          tallies.merge(row.getString(1), Tally.EMPTY.with(count), (known, _) -> known.with(count));
        });
    return tallies;
  }

  /// @return the round of a step that was submitted last, if any was
  public Optional<Round> round(StepRow step) {
    return new Rounds(jdbc, json)
        .of(step.step()).stream().filter(round -> round.number() == step.round()).findFirst();
  }

  /// @return everything about a step
  public Optional<StepDetail> detail(StepRef step) {
    return new StepDetails(this, jdbc, catalogue, json).find(step);
  }
}
