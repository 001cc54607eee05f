package org.sdgcities.query.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.StoreConnections;
import org.sdgcities.kernel.Event;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/// Shows pages as they were: the projectors run again, over the events up to a position, into
/// tables of the same names that only one connection sees, and the page reads those. So the past is
/// shown by the very code that shows the present.
public final class TimeMachine {

  private static final int PAGE = 5_000;

  /// A long log may be searched for long before there is something to write.
  private static final String UNHURRIED = StoreConnections.unhurried(Duration.ofMinutes(1));

  private final DataSource rows;
  private final LogReader log;
  private final Events events;
  private final JsonMapper json;

  public TimeMachine(DataSource rows, LogReader log, Events events, JsonMapper json) {
    this.rows = rows;
    this.log = log;
    this.events = events;
    this.json = json;
  }

  /// Runs a query in the past.
  ///
  /// @param position the last event that counts
  /// @param matter which events the projectors need for what is asked
  /// @param projectors whose tables are read
  public <T> T at(
      long position,
      List<Criterion> matter,
      List<Projector> projectors,
      Function<JdbcClient, T> query) {
    try (Connection connection = rows.getConnection()) {
      connection.setAutoCommit(false);
      try {
        copyTables(connection, projectors);
        replay(connection, position, matter, projectors);
        T answer = query.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        undo(connection);
        return answer;
      } catch (SQLException | RuntimeException e) {
        try {
          undo(connection);
        } catch (SQLException atUndoing) {
          e.addSuppressed(atUndoing);
        }
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the past cannot be shown", e);
    }
  }

  private static void undo(Connection connection) throws SQLException {
    connection.rollback();
    connection.setAutoCommit(true);
  }

  private static void copyTables(Connection connection, List<Projector> projectors)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(UNHURRIED);
      for (Projector projector : projectors) {
        for (String table : projector.tables()) {
          // Temporary tables come first in every search path.
          statement.execute(
              "create temporary table "
                  + table
                  + " (like query."
                  + table
                  + " including all) on commit drop");
        }
      }
    }
  }

  private record Past(Event event, Recorded recorded) {}

  private void replay(
      Connection connection, long position, List<Criterion> matter, List<Projector> projectors) {
    long from = 0;
    LogReader.Page page;
    do {
      page = log.matching(matter, from, PAGE);
      List<Past> counting =
          page.events().stream()
              .filter(stored -> stored.position() <= position)
              .map(stored -> new Past(events.read(stored), Events.recorded(stored)))
              .toList();
      for (Projector projector : projectors) {
        try (Rows into = new Rows(connection, json)) {
          for (Past past : counting) {
            projector.note(past.recorded(), into);
            projector.project(past.event(), past.recorded(), into);
          }
        }
      }
      from = page.resumeAt();
    } while (!page.isLast() && from <= position);
  }

  /// @return the events of what carries the tag, and all events of these types
  public static List<Criterion> matter(String tag, Set<String> types) {
    return types.isEmpty()
        ? List.of(new Criterion(Set.of(tag), Set.of()))
        : List.of(new Criterion(Set.of(tag), Set.of()), new Criterion(Set.of(), types));
  }
}
