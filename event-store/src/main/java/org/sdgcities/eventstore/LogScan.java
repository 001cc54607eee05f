package org.sdgcities.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;

/// Reads a stretch of the log from end to end by `COPY`, the fastest way out of the database.
/// Several parts are decoded at a time while the next one comes in; they are handed on in order. To
/// be closed; may be left before its end.
///
/// Each part is a `COPY` of its own, in the order in which the rows lie on the disk, and is sorted
/// here: to follow the index from row to row costs the server twice as much, and it is what it does
/// as soon as it has statistics of the table. As a rule the rows lie in order, and sorting them is
/// no more than looking.
public final class LogScan implements Iterator<List<StoredEvent>>, AutoCloseable {

  /// Positions that are read and decoded together.
  private static final int PART = 4_000;

  /// Parts that may be under way: enough to keep the decoders busy, few enough to be small.
  private static final int AHEAD = 2 + Runtime.getRuntime().availableProcessors();

  /// By whole pages and not row by row, and with time for whoever works on what was read. It counts
  /// until the end of the transaction only, since the connection may be one of a pool.
  private static final String BY_PAGES =
      "set local enable_indexscan = off; set local enable_seqscan = off; set local jit = off;"
          + " set local max_parallel_workers_per_gather = 0; "
          + StoreConnections.unhurried(Duration.ZERO);

  private final Connection connection;
  private final Runnable whenClosed;
  private final CopyManager copies;
  private final String leavingOut;
  private final long to;
  private final Deque<CompletableFuture<List<StoredEvent>>> underWay = new ArrayDeque<>();
  private long next;

  /// @param from the first position
  /// @param to the position after the last
  /// @param without names and versions, as `name#version`, of what is left out
  LogScan(DataSource dataSource, long from, long to, Set<String> without, Runnable whenClosed)
      throws SQLException {
    this.whenClosed = whenClosed;
    this.leavingOut = leavingOut(without);
    this.next = from;
    this.to = to;
    connection = dataSource.getConnection();
    try {
      copies = connection.unwrap(PGConnection.class).getCopyAPI();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(BY_PAGES);
      }
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static String leavingOut(Set<String> without) {
    return without.isEmpty()
        ? ""
        : without.stream()
            .map(type -> "'" + type.replace("'", "''") + "'")
            .collect(Collectors.joining(",", " and (type || '#' || version) not in (", ")"));
  }

  @Override
  public boolean hasNext() {
    fill();
    return !underWay.isEmpty();
  }

  /// @return the next events, some at a time
  /// @throws LogUnreadable if the connection breaks
  @Override
  public List<StoredEvent> next() {
    fill();
    CompletableFuture<List<StoredEvent>> part = underWay.poll();
    if (part == null) {
      throw new NoSuchElementException();
    }
    try {
      return part.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /// @return the next events, at least so many if there are
  public List<StoredEvent> next(int least) {
    List<StoredEvent> many = new ArrayList<>(next());
    while (many.size() < least && hasNext()) {
      many.addAll(next());
    }
    return many;
  }

  private void fill() {
    while (next < to && underWay.size() < AHEAD) {
      List<byte[]> rows = copy(next, Math.min(to, next + PART));
      next += PART;
      if (!rows.isEmpty()) {
        underWay.add(CompletableFuture.supplyAsync(() -> decode(rows), ForkJoinPool.commonPool()));
      }
    }
  }

  private List<byte[]> copy(long from, long upTo) {
    List<byte[]> rows = new ArrayList<>(PART);
    try {
      CopyOut copy =
          copies.copyOut(
              "copy (select "
                  + StoredRow.COLUMNS
                  + " from eventlog.event where position >= "
                  + from
                  + " and position < "
                  + upTo
                  + leavingOut
                  + ") to stdout (format binary)");
      byte @Nullable [] row;
      while ((row = copy.readFromCopy()) != null) {
        if (StoredRow.isRow(row)) {
          rows.add(row);
        }
      }
    } catch (SQLException e) {
      throw new LogUnreadable(e);
    }
    return rows;
  }

  private static List<StoredEvent> decode(List<byte[]> rows) {
    List<StoredEvent> events = new ArrayList<>(rows.size());
    boolean headed = true;
    for (byte[] row : rows) {
      events.add(StoredRow.decode(row, headed));
      headed = false;
    }
    events.sort(Comparator.comparingLong(StoredEvent::position));
    return events;
  }

  @Override
  public void close() {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      // What was read is good; the connection is given up either way.
    } finally {
      whenClosed.run();
    }
  }
}
