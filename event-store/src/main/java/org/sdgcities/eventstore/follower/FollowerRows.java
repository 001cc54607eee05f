package org.sdgcities.eventstore.follower;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.sdgcities.eventstore.StoredEvent;

/// What a follower keeps: its rows and its position, which change in one transaction.
///
/// @param database where they are
record FollowerRows(Follower follower, DataSource database) {

  @FunctionalInterface
  private interface Work {
    void in(Connection transaction) throws SQLException;
  }

  FollowerTable.Row load() throws SQLException {
    try (Connection connection = database.getConnection()) {
      FollowerTable.register(connection, follower.name());
      return FollowerTable.read(connection, follower.name());
    }
  }

  void apply(List<StoredEvent> page, long from, long to) throws SQLException {
    inTransaction(transaction -> {
      follower.apply(page, transaction);
      FollowerTable.advance(transaction, follower.name(), from, to);
    });
  }

  void clear() throws SQLException {
    inTransaction(transaction -> {
      follower.clear(transaction);
      FollowerTable.restart(transaction, follower.name());
    });
  }

  void fail(FollowerStatus.Failure why) throws SQLException {
    try (Connection connection = database.getConnection()) {
      FollowerTable.fail(connection, follower.name(), why);
    }
  }

  private void inTransaction(Work work) throws SQLException {
    try (Connection transaction = database.getConnection()) {
      transaction.setAutoCommit(false);
      try {
        work.in(transaction);
        transaction.commit();
      } catch (SQLException | RuntimeException e) {
        transaction.rollback();
        throw e;
      } finally {
        transaction.setAutoCommit(true);
      }
    }
  }
}
