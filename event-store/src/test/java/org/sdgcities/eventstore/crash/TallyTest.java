package org.sdgcities.eventstore.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.eventstore.FreshLog.append;
import static org.sdgcities.eventstore.FreshLog.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.FreshLog;
import org.sdgcities.eventstore.StoredEvent;

/// The count at the end of a crash campaign, tried on rows that are wrong on purpose.
class TallyTest {

  private final DataSource database = FreshLog.database();
  private final EventLog log = EventLog.open(database);

  @BeforeEach
  void four_events_are_counted() throws SQLException {
    execute(Tally.TABLE);
    log.append(append(event("sent"), event("noted"), event("sent"), event("noted"))).join();
    count(log.reader().page(0, 10));
  }

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void rows_that_hold_what_the_log_does_are_right() throws SQLException {
    assertThat(faults()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          delete from tally where type = 'noted' | missing: (noted,2,4)
          delete from tally | missing: (sent,2,2)
          update tally set events = 3 where type = 'sent' | not in a rebuild: (sent,3,2)
          update tally set positions = 5 where type = 'noted' | not in a rebuild: (noted,2,5)
          update tally set type = 'lost' where type = 'noted' | missing: (noted,2,4)
          insert into tally values ('forged', 1, 7) | not in a rebuild: (forged,1,7)
          """)
  void a_row_that_is_altered_is_found(String change, String found) throws SQLException {
    execute(change);

    assertThat(faults()).anySatisfy(fault -> assertThat(fault).endsWith(found));
  }

  @Test
  void an_event_that_counts_twice_is_found() throws SQLException {
    count(log.reader().page(3, 1));

    assertThat(faults())
        .containsExactlyInAnyOrder(
            "a row of the projection is missing: (noted,2,4)",
            "a row of the projection is not in a rebuild: (noted,3,7)");
  }

  @Test
  void an_event_that_does_not_count_is_found() throws SQLException {
    log.append(append(event("later"))).join();

    assertThat(faults()).containsExactly("a row of the projection is missing: (later,1,4)");
  }

  private List<String> faults() throws SQLException {
    try (Connection connection = database.getConnection()) {
      return Tally.faults(connection);
    }
  }

  private void count(List<StoredEvent> events) throws SQLException {
    try (Connection connection = database.getConnection()) {
      new Tally().apply(events, connection);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
