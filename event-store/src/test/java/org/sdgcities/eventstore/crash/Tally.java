package org.sdgcities.eventstore.crash;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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
