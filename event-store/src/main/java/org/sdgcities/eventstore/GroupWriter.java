package org.sdgcities.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.AppendFailure.AlreadyDone;
import org.sdgcities.eventstore.AppendFailure.ConditionFailed;
import org.sdgcities.eventstore.AppendFailure.OutcomeUnknown;
import org.sdgcities.eventstore.AppendFailure.Unavailable;

/// Writes groups of appends, each in one transaction. The quick way trusts the memory of recent
/// events and finds out by the head row, in the very statement that writes, whether another process
/// has appended; the thorough way locks the head first and asks the database what the memory cannot
/// know. Both let a refused append go without harm to its neighbours. Used by one thread at a time.
final class GroupWriter implements AutoCloseable {

  /// After a pause the connection may have died unseen; the thorough way begins with a harmless
  /// statement, so that this is found out before anything is at stake.
  private static final long PAUSE_NANOS = Duration.ofMillis(500).toNanos();

  /// A connection that is silent for so long is given up: the other end may be gone, unheard.
  private static final int NO_ANSWER_MILLIS = 5_000;

  private static final int TAIL_PAGE = 10_000;

  private final DataSource dataSource;
  private final RecentEvents recent;
  private final LongConsumer head;
  private final GroupStatement statement = new GroupStatement();
  private @Nullable Connection connection;
  private long lastUse;

  /// @param head told where the head is, while nobody else can move it
  GroupWriter(DataSource dataSource, RecentEvents recent, LongConsumer head) {
    this.dataSource = dataSource;
    this.recent = recent;
    this.head = head;
  }

  /// Writes a group that was decided on in the belief that nobody else has appended.
  ///
  /// @return false if it has to be looked at again; nothing was written then
  /// @throws AppendFailure if it failed for all of them
  boolean write(Group group) {
    if (connection == null || System.nanoTime() - lastUse > PAUSE_NANOS) {
      return false;
    }
    try {
      return statement.write(connection, group);
    } catch (SQLException e) {
      if (SqlStates.isDuplicateKey(e)) {
        return false;
      }
      disconnect();
      throw SqlStates.isConnectionLost(e) ? new OutcomeUnknown(e) : unavailable(e);
    } finally {
      lastUse = System.nanoTime();
    }
  }

  /// Decides anew with the database's help, and writes what may be written. The memory then holds
  /// what the log does.
  ///
  /// @return what was written, and what was not
  /// @throws AppendFailure if it failed for all of them
  Group writeThoroughly(List<Pending> pending) {
    long before = recent.next();
    try {
      return thorough(pending);
    } catch (AppendFailure e) {
      recent.truncate(before);
      disconnect();
      throw e;
    } finally {
      lastUse = System.nanoTime();
    }
  }

  private Group thorough(List<Pending> pending) {
    Group group;
    Connection open;
    try {
      open = connect();
      open.setAutoCommit(false);
      long locked = lockHead(open);
      head.accept(locked);
      catchUp(open, locked);
      group = Group.startingAt(recent.next());
      admit(open, pending, group);
      if (!group.accepted().isEmpty() && !statement.write(open, group)) {
        throw new IllegalStateException("the head moved although it was locked");
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
    try {
      open.commit();
      open.setAutoCommit(true);
      return group;
    } catch (SQLException e) {
      throw SqlStates.isConnectionLost(e) ? new OutcomeUnknown(e) : unavailable(e);
    }
  }

  private static long lockHead(Connection open) throws SQLException {
    try (PreparedStatement select =
            open.prepareStatement(
                "select next_position from eventlog.head where id = 1 for update");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /// Learns what other processes have appended since.
  private void catchUp(Connection open, long locked) throws SQLException {
    if (locked < recent.next() || locked - recent.next() > TAIL_PAGE) {
      recent.startAt(locked);
      return;
    }
    try (PreparedStatement select =
        open.prepareStatement(
            "select type, tags from eventlog.event where position >= ? order by position")) {
      select.setLong(1, recent.next());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          recent.add(row.getString(1), LogReader.tags(row.getString(2)));
        }
      }
    }
  }

  private void admit(Connection open, List<Pending> pending, Group group) throws SQLException {
    Map<String, Receipt.Stored> receipts = new HashMap<>();
    List<String> keys =
        pending.stream()
            .map(one -> one.append().receipt())
            .filter(receipt -> receipt != null)
            .map(Receipt::key)
            .toList();
    if (!keys.isEmpty()) {
      LogReader.receipts(open, keys).forEach(found -> receipts.put(found.receipt().key(), found));
    }
    for (Pending one : pending) {
      Receipt receipt = one.append().receipt();
      if (receipt != null && receipts.containsKey(receipt.key())) {
        group.refuse(one, new AlreadyDone(receipts.get(receipt.key())));
      } else if (holds(open, group, one.append().condition())) {
        Group.Accepted accepted = group.accept(one, recent);
        if (receipt != null) {
          receipts.put(
              receipt.key(),
              new Receipt.Stored(
                  receipt, accepted.done().first(), accepted.done().last(), accepted.recordedAt()));
        }
      } else {
        group.refuse(one, new ConditionFailed(Objects.requireNonNull(one.append().condition())));
      }
    }
  }

  private boolean holds(Connection open, Group group, @Nullable Condition condition)
      throws SQLException {
    if (condition == null) {
      return true;
    }
    if (condition.after() >= group.start()) {
      // It was decided on events that are not there any more: the database was set back.
      return false;
    }
    return switch (recent.check(condition)) {
      case HOLDS -> true;
      case BROKEN -> false;
      case ASK_THE_DATABASE -> !anyStored(open, condition, group.start());
    };
  }

  /// The memory has answered for everything it holds, this group's events among it; what is asked
  /// here is whether something older breaks the condition.
  private static boolean anyStored(Connection open, Condition condition, long head)
      throws SQLException {
    long from = condition.after() + 1;
    while (from < head) {
      LogReader.Page page = LogReader.matching(open, condition.criteria(), from, 100);
      if (!page.events().isEmpty()) {
        return true;
      }
      if (page.isLast()) {
        return false;
      }
      from = page.resumeAt();
    }
    return false;
  }

  private Connection connect() throws SQLException {
    if (connection != null && !connection.isValid(1)) {
      disconnect();
    }
    if (connection == null) {
      connection = dataSource.getConnection();
      connection.setNetworkTimeout(Runnable::run, NO_ANSWER_MILLIS);
      StoreConnections.prepare(connection);
    }
    return connection;
  }

  private void disconnect() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // It is given up because it is broken.
    } finally {
      connection = null;
    }
  }

  private static Unavailable unavailable(SQLException e) {
    return new Unavailable("the event log cannot be written: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    disconnect();
  }
}
