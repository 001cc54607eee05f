package org.sdgcities.query.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.follower.Follower;
import org.sdgcities.kernel.operations.OperationsEvent.EventSkipped;
import tools.jackson.databind.json.JsonMapper;

/// Lets a projector follow the log.
final class ProjectorFollower implements Follower {

  private static final String SKIPPED = DeclaredEvents.nameOf(EventSkipped.class);

  private final Projector projector;
  private final Events events;
  private final JsonMapper json;

  /// What is known and means nothing here; what is not known is never passed over.
  private final Set<String> ignored;

  private final Set<String> unread;

  ProjectorFollower(Projector projector, Events events, JsonMapper json) {
    this.projector = projector;
    this.events = events;
    this.json = json;
    ignored = events.allBut(projector.concerns());
    unread =
        projector.notesAll()
            ? Set.of()
            : ignored.stream()
                .filter(type -> !type.startsWith(SKIPPED + "#"))
                .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public String name() {
    return projector.name();
  }

  @Override
  public String version() {
    return projector.version();
  }

  @Override
  public List<String> streams(StoredEvent event) {
    return projector.streams(event);
  }

  @Override
  public List<String> tables() {
    return projector.tables();
  }

  @Override
  public Set<String> ignores() {
    return unread;
  }

  @Override
  public List<Criterion> orders() {
    return List.of(new Criterion(Set.of("follower:" + name()), Set.of(SKIPPED)));
  }

  @Override
  public OptionalLong leavesOut(StoredEvent event) {
    return event.type().equals(SKIPPED)
            && events.read(event) instanceof EventSkipped skipped
            && skipped.follower().value().equals(name())
        ? OptionalLong.of(skipped.position())
        : OptionalLong.empty();
  }

  @Override
  public void apply(List<StoredEvent> page, Connection transaction) throws SQLException {
    try (Rows rows = new Rows(transaction, json)) {
      for (StoredEvent stored : page) {
        rows.of(projector.streams(stored));
        Recorded recorded = Events.recorded(stored);
        projector.note(recorded, rows);
        if (!ignored.contains(stored.kind())) {
          projector.project(events.read(stored), recorded, rows);
        }
      }
    } catch (Rows.RowsNotWritten e) {
      // The follower tells by the database's own code whether the event is to blame.
      if (e.getCause() instanceof SQLException cause) {
        throw new SQLException(e.getMessage(), cause.getSQLState(), cause);
      }
      throw e;
    }
  }

  @Override
  public void clear(Connection transaction) throws SQLException {
    try (Statement statement = transaction.createStatement()) {
      for (String table : projector.tables()) {
        statement.execute("delete from " + table);
      }
    }
  }
}
