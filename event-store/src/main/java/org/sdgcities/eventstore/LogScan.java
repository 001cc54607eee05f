package org.sdgcities.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
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
import org.postgresql.copy.CopyOut;

/// Reads a stretch of the log from end to end by `COPY`, the fastest way out of the database.
/// Several parts are decoded at a time while the next one comes in; they are handed on in order. To
/// be closed; may be left before its end.
public final class LogScan implements Iterator<List<StoredEvent>>, AutoCloseable {

  /// Rows that are decoded together.
  private static final int PART = 2_000;

  /// Parts that may be under way: enough to keep the decoders busy, few enough to be small.
  private static final int AHEAD = 2 + Runtime.getRuntime().availableProcessors();

  private final Connection connection;
  private final Runnable whenClosed;
  private final CopyOut copy;
  private final Deque<CompletableFuture<List<StoredEvent>>> underWay = new ArrayDeque<>();
  private boolean started;
  private boolean ended;

  /// @param from the first position
  /// @param to the position after the last
  /// @param without names and versions, as `name#version`, of what is left out
  LogScan(DataSource dataSource, long from, long to, Set<String> without, Runnable whenClosed)
      throws SQLException {
    this.whenClosed = whenClosed;
    connection = dataSource.getConnection();
    try {
      copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut(
                  "copy (select "
                      + StoredRow.COLUMNS
                      + " from eventlog.event where position >= "
                      + from
                      + " and position < "
                      + to
                      + leavingOut(without)
                      + " order by position) to stdout (format binary)");
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
    while (!ended && underWay.size() < AHEAD) {
      List<byte[]> rows = new ArrayList<>(PART);
      boolean first = !started;
      started = true;
      try {
        while (rows.size() < PART) {
          byte @Nullable [] row = copy.readFromCopy();
          if (row == null) {
            ended = true;
            break;
          }
          if (StoredRow.isRow(row)) {
            rows.add(row);
          }
        }
      } catch (SQLException e) {
        throw new LogUnreadable(e);
      }
      if (!rows.isEmpty()) {
        underWay.add(
            CompletableFuture.supplyAsync(() -> decode(rows, first), ForkJoinPool.commonPool()));
      }
    }
  }

  private static List<StoredEvent> decode(List<byte[]> rows, boolean first) {
    List<StoredEvent> events = new ArrayList<>(rows.size());
    boolean headed = first;
    for (byte[] row : rows) {
      events.add(StoredRow.decode(row, headed));
      headed = false;
    }
    return events;
  }

  @Override
  public void close() {
    try (connection) {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    } catch (SQLException e) {
      // What was read is good; the connection is given up either way.
    } finally {
      whenClosed.run();
    }
  }
}
