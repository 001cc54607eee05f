package org.sdgcities.eventstore.crash;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.LogSignal;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.follower.Follower;
import org.sdgcities.eventstore.follower.Followers;

/// A projection that is wrong as soon as an event counts twice or not at all: the number of events
/// of each type, and the sum of their positions.
final class Tally implements Follower {

  static final String TABLE =
      "create table tally (type text primary key, events bigint not null, positions numeric not null)";

  static Followers followers(DataSource rows, LogReader reader, LogSignal signal) {
    return new Followers(List.of(new Tally()), rows, reader, signal, new SimpleMeterRegistry());
  }

  /// Holds the rows against the log itself: rows that are missing or wrong, and rows too many.
  ///
  /// @return what is wrong, in words
  static List<String> faults(Connection connection) throws SQLException {
    List<String> faults = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "with rebuilt as (select type, count(*) events, sum(position) positions"
                    + " from eventlog.event group by type)"
                    + " select 'missing', missing::text from"
                    + " (select * from rebuilt except select * from tally) missing"
                    + " union all select 'not in a rebuild', more::text from"
                    + " (select * from tally except select * from rebuilt) more")) {
      while (row.next()) {
        faults.add("a row of the projection is " + row.getString(1) + ": " + row.getString(2));
      }
    }
    return faults;
  }

  @Override
  public String name() {
    return "tally";
  }

  @Override
  public void apply(List<StoredEvent> events, Connection transaction) throws SQLException {
    try (PreparedStatement add =
        transaction.prepareStatement(
            "insert into tally values (?, 1, ?) on conflict (type) do update"
                + " set events = tally.events + 1, positions = tally.positions + excluded.positions")) {
      for (StoredEvent event : events) {
        add.setString(1, event.type());
        add.setLong(2, event.position());
        add.addBatch();
      }
      add.executeBatch();
    }
  }

  @Override
  public void clear(Connection transaction) throws SQLException {
    try (Statement statement = transaction.createStatement()) {
      statement.execute("truncate tally");
    }
  }
}
