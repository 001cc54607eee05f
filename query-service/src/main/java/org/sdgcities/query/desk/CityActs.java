package org.sdgcities.query.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.Words;
import org.sdgcities.kernel.city.Profile;
import org.sdgcities.kernel.criteria.Criteria;
import org.sdgcities.kernel.criteria.Level;
import org.sdgcities.kernel.criteria.LevelId;
import org.sdgcities.kernel.people.PersonId;
import org.sdgcities.query.catalogue.Catalogue.Published;
import org.sdgcities.query.steps.StepRow;
import org.sdgcities.query.steps.StepsPage.CaseRow;
import org.sdgcities.query.steps.StepsPage.CityRow;
import org.sdgcities.query.steps.StepsPage.CycleRow;

/// What the viewer may do for his city besides the steps.
///
/// @param versions of the criteria under which a cycle can be opened
/// @param profiles that a new cycle may have
/// @param levels that can be applied for
/// @param sign an application that awaits his signature, or null
public record CityActs(
    boolean enrol,
    boolean openCycle,
    List<String> versions,
    List<Profile> profiles,
    List<LevelChoice> levels,
    @Nullable CaseRow sign) {

  public record LevelChoice(String level, Words name) {}

  /// Where the city stands.
  ///
  /// @param cycle the newest, or null
  /// @param criteria of that cycle, or null
  /// @param steps of that cycle
  /// @param cases of all cycles, the newest first
  /// @param published all criteria, the newest first
  record Standing(
      CityRow city,
      @Nullable CycleRow cycle,
      @Nullable Criteria criteria,
      List<StepRow> steps,
      List<CaseRow> cases,
      List<Published> published) {

    /// A further cycle begins when the last one has led to a certificate that has ended, or nears
    /// its end.
    boolean cycleIsDue(LocalDate today) {
      if (city.enrolledOn() == null || city.hub() == null || published.isEmpty()) {
        return false;
      }
      CycleRow last = cycle;
      return last == null || certificateOf(last).filter(one -> !holdsOn(one, today)).isPresent();
    }

    private Optional<CaseRow> certificateOf(CycleRow of) {
      return casesOf(of).stream().filter(one -> one.certificate() != null).findFirst();
    }

    private List<CaseRow> casesOf(CycleRow of) {
      return cases.stream().filter(one -> one.cycle().equals(of.cycle())).toList();
    }

    private boolean holdsOn(CaseRow one, LocalDate today) {
      int days = published.getFirst().criteria().clocks().renewalDays();
      return inForce(one) && one.validTo() != null && today.isBefore(one.validTo().minusDays(days));
    }

    List<Profile> profiles() {
      boolean small =
          city.population() != null
              && published.stream().anyMatch(one -> city.population() < one.criteria().smallCity());
      return small ? List.of(Profile.values()) : List.of(Profile.STANDARD);
    }

    /// @return levels above the one held whose steps have been accepted, unless an application is
    ///   under way
    List<LevelChoice> levels() {
      if (cycle == null || criteria == null || casesOf(cycle).stream().anyMatch(CaseRow::open)) {
        return List.of();
      }
      return criteria.levels().stream()
          .filter(level -> !held(level) && reached(level))
          .map(level -> new LevelChoice(level.id().value(), level.name()))
          .toList();
    }

    /// @return whether a certificate of this cycle is in force that is as high
    private boolean held(Level level) {
      return cycle != null
          && casesOf(cycle).stream()
              .filter(Standing::inForce)
              .anyMatch(one -> level.id().compareTo(new LevelId(one.level())) <= 0);
    }

    private static boolean inForce(CaseRow one) {
      return "ACTIVE".equals(one.status()) || "SUSPENDED".equals(one.status());
    }

    private boolean reached(Level level) {
      return level.steps().stream()
          .allMatch(wanted ->
              steps.stream().anyMatch(step -> step.name() == wanted && step.stage().accepted()));
    }
  }

  static CityActs of(CitySide side, Standing at, PersonId viewer, LocalDate today) {
    return new CityActs(
        side.signs() && at.city().enrolledOn() == null,
        side.leads() && at.cycleIsDue(today),
        at.published().stream().map(one -> one.criteria().version().value()).toList(),
        at.profiles(),
        side.leads() ? at.levels() : List.of(),
        at.cases().stream()
            .filter(one -> side.signs() && one.stage().equals("APPLIED"))
            .filter(one -> !one.appliedBy().equals(viewer))
            .findFirst()
            .orElse(null));
  }

  public boolean any() {
    return enrol || openCycle || !levels.isEmpty() || sign != null;
  }
}
