package org.sdgcities.query.operations;

import java.time.LocalDate;
import java.util.List;
import org.sdgcities.kernel.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads which events are left out.
@Component
final class SkippedEvents {

  private final JdbcClient jdbc;

  SkippedEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @param position of the event that is left out
  /// @param recorded position of the event that says so
  record Skipped(
      String follower, long position, String reason, PersonId by, LocalDate on, long recorded) {}

  List<Skipped> all() {
    return jdbc.sql(
            "select follower, position, reason, by_person, skipped_on, recorded"
                + " from operations_skipped order by recorded")
        .query((row, _) ->
            new Skipped(
                row.getString(1),
                row.getLong(2),
                row.getString(3),
                new PersonId(row.getString(4)),
                row.getObject(5, LocalDate.class),
                row.getLong(6)))
        .list();
  }
}
