package org.sdgcities.eventstore.follower;

import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.LogSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether, and how, the rows of a follower are made anew: beside the old ones if it names its
/// tables, else in their place.
final class Renewal {

  private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

  private final Follower follower;
  private final DataSource database;
  private final FollowerRows rows;
  private final LogReader reader;
  private final LogSignal signal;
  private final Runnable whenMoved;
  private volatile @Nullable Rebuild rebuild;
  private volatile @Nullable FollowerWork elsewhere;

  Renewal(FollowerRows rows, LogReader reader, LogSignal signal, Runnable whenMoved) {
    this.follower = rows.follower();
    this.database = rows.database();
    this.rows = rows;
    this.reader = reader;
    this.signal = signal;
    this.whenMoved = whenMoved;
  }

  /// Goes on with what was left in the middle, and begins if other code made the rows.
  ///
  /// @param row as it was found
  void resume(FollowerTable.Row row, FollowerWork old) throws SQLException {
    elsewhere = null;
    if (row.version() == null) {
      rows.inTransaction(connection -> {
        FollowerTable.version(connection, follower.name(), follower.version());
      });
    }
    boolean outdated = row.version() != null && !row.version().equals(follower.version());
    if (row.anew()) {
      begin(old);
    } else if (!goOn(old.term()) && outdated) {
      LOG.info("rows of {} were made by version {}", follower.name(), row.version());
      begin(old);
    }
  }

  /// Begins with nothing.
  void begin(FollowerWork old) throws SQLException {
    if (follower.tables().isEmpty()) {
      rows.clear(old.term());
      old.load(true);
      return;
    }
    stop();
    Beside beside = Beside.of(follower, database);
    beside.begin(old.term());
    start(beside);
  }

  /// @return whether new rows were there already, made by this code
  private boolean goOn(long term) throws SQLException {
    if (follower.tables().isEmpty()) {
      return false;
    }
    Beside beside = Beside.of(follower, database);
    Optional<FollowerRows.Kept> there = beside.rows().load(false);
    if (there.isEmpty()) {
      return false;
    }
    if (!follower.version().equals(there.get().row().version())) {
      beside.giveUp(term);
      return false;
    }
    start(beside);
    return true;
  }

  private void start(Beside beside) throws SQLException {
    Rebuild begun = new Rebuild(beside, reader, signal::next, whenMoved);
    rebuild = begun;
    try {
      begun.start();
    } catch (SQLException | RuntimeException e) {
      rebuild = null;
      throw e;
    }
  }

  /// @return whether the new rows are so close that {@link #finish} is to be called
  boolean isClose() {
    Rebuild running = rebuild;
    return running != null && running.isClose();
  }

  /// Puts the new rows in the place of the old ones.
  ///
  /// @return false if that has to wait
  boolean finish(FollowerWork old) throws SQLException {
    Rebuild running = rebuild;
    if (running == null) {
      return true;
    }
    try {
      if (!running.finish(old)) {
        return false;
      }
      rebuild = null;
      old.load(true);
      return true;
    } catch (SQLException e) {
      if (e instanceof FollowerTable.Displaced || !Trouble.isPassing(e)) {
        throw e;
      }
      LOG.info("the new rows of {} wait for readers: {}", follower.name(), e.getMessage());
      return false;
    }
  }

  void stop() {
    Rebuild running = rebuild;
    rebuild = null;
    if (running != null) {
      running.stop();
    }
  }

  /// Looks how far another process has come.
  void watch() throws SQLException {
    if (!follower.tables().isEmpty()) {
      FollowerWork known = elsewhere;
      FollowerWork watched =
          known != null
              ? known
              : new FollowerWork(Beside.of(follower, database).rows(), reader, () -> {});
      elsewhere = watched.load(false).isPresent() ? watched : null;
    }
  }

  FollowerStatus.@Nullable Rebuilding status() {
    Rebuild running = rebuild;
    FollowerWork work = running == null ? elsewhere : running.work();
    if (work == null) {
      return null;
    }
    FollowerWork.State state = work.state();
    return new FollowerStatus.Rebuilding(
        state.next(), Math.max(0, signal.next() - state.next()), work.rate(), state.failure());
  }
}
