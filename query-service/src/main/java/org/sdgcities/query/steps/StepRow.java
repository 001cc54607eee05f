package org.sdgcities.query.steps;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sdgcities.kernel.city.Step;
import org.sdgcities.kernel.people.PersonId;

/// Where a step stands.
///
/// @param step such as `mwanza/1/diagnosis`
/// @param cycle such as `mwanza/1`
/// @param round the last one that was submitted; 0 before the first
/// @param tries submissions that counted since it was opened, or opened again
/// @param since when the stage began
/// @param due last day of the clock that runs, or null
/// @param dueBy whose clock it is; null if none runs
/// @param signedBy who has signed what the step holds now, or null
/// @param position of the last event
public record StepRow(
    String step,
    String cycle,
    String city,
    Step name,
    StepStage stage,
    int round,
    int tries,
    LocalDate since,
    @Nullable LocalDate due,
    @Nullable DueBy dueBy,
    @Nullable PersonId signedBy,
    @Nullable LocalDate signedOn,
    long position) {

  static final String COLUMNS =
      "s.step, s.cycle, s.city, s.name, s.stage, s.round, s.tries, s.since, s.due, s.due_by,"
          + " s.signed_by, s.signed_on, s.position";

  static StepRow read(ResultSet row, int number) throws SQLException {
    String dueBy = row.getString(10);
    String signedBy = row.getString(11);
    return new StepRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        Step.valueOf(row.getString(4)),
        StepStage.valueOf(row.getString(5)),
        row.getInt(6),
        row.getInt(7),
        row.getObject(8, LocalDate.class),
        row.getObject(9, LocalDate.class),
        dueBy == null ? null : DueBy.valueOf(dueBy),
        signedBy == null ? null : new PersonId(signedBy),
        row.getObject(12, LocalDate.class),
        row.getLong(13));
  }

  public boolean overdue(LocalDate today) {
    return due != null && due.isBefore(today);
  }

  /// @return number of the cycle, 1 for the first
  public int cycleNumber() {
    return Integer.parseInt(cycle.substring(cycle.indexOf('/') + 1));
  }

  /// @return where commands about the cycle go
  public String cycleAddress() {
    return "/cities/" + city + "/cycles/" + cycleNumber();
  }

  /// @return where commands about the step go
  public String address() {
    return cycleAddress() + "/steps/" + name.path();
  }
}
