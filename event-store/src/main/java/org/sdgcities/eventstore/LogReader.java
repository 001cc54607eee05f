package org.sdgcities.eventstore;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/// Reads the log. Everything that was committed before a call is seen by it, in order, without
/// gaps.
public final class LogReader {

  private static final String COLUMNS =
      "e.position, e.recorded_at, e.event_id, e.type, e.version, e.tags, e.payload, e.metadata,"
          + " e.leaf_hash";

  private static final String PAGE =
      "select "
          + COLUMNS
          + " from eventlog.event e where e.position >= ? order by e.position limit ?";

  private static final String ONE_TAG =
      "select "
          + COLUMNS
          + " from eventlog.event_tag t join eventlog.event e on e.position = t.position"
          + " where t.tag = ? and t.position >= ? order by t.position limit ?";

  // Positions first, whatever is planned: a plan of the empty tables would walk along all events.
  private static final String SEVERAL_TAGS =
      "with found as materialized (select distinct t.position from eventlog.event_tag t"
          + " where t.tag = any (?) and t.position >= ? order by t.position limit ?) select "
          + COLUMNS
          + " from found cross join lateral (select * from eventlog.event e"
          + " where e.position = found.position offset 0) e order by e.position";

  private static final String OF_TYPES =
      "select "
          + COLUMNS
          + " from eventlog.event e where e.position >= ? and e.type = any (?)"
          + " order by e.position limit ?";

  private static final String AT =
      "select " + COLUMNS + " from eventlog.event e where e.position = any (?) order by e.position";

  private static final int MOST_SCANS = 4;

  private final DataSource dataSource;
  private final Semaphore scans = new Semaphore(MOST_SCANS);

  public LogReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /// @return the position that the next event will get; 0 for an empty log
  public long next() {
    try (Connection connection = dataSource.getConnection()) {
      return next(connection);
    } catch (SQLException e) {
      throw new LogUnreadable(e);
    }
  }

  static long next(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select next_position from eventlog.head where id = 1");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /// @return at most `limit` events from this position on, in order
  public List<StoredEvent> page(long from, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(PAGE)) {
      select.setLong(1, from);
      select.setInt(2, limit);
      return events(select);
    } catch (SQLException e) {
      throw new LogUnreadable(e);
    }
  }

  /// Begins to read a long stretch of the log. Only a few such readings go on at a time, because
  /// each keeps a connection; {@link #page} is always there.
  ///
  /// @param from the first position
  /// @param to the position after the last; what is not there yet is not waited for
  /// @return nothing if enough of them go on already
  public Optional<LogScan> scan(long from, long to) {
    return scan(from, to, Set.of());
  }

  /// The same without events that mean nothing to the reader, which then cost him next to nothing.
  ///
  /// @param without names and versions, as `name#version`, of what is left out
  public Optional<LogScan> scan(long from, long to, Set<String> without) {
    if (!scans.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new LogScan(dataSource, from, to, without, scans::release));
    } catch (SQLException e) {
      scans.release();
      throw new LogUnreadable(e);
    }
  }

  /// Reads the events that any of the criteria matches, from this position on. One page may hold
  /// fewer than `limit` events although more follow: read on from {@link Page#resumeAt()} until
  /// {@link Page#isLast()}.
  public Page matching(List<Criterion> criteria, long from, int limit) {
    try (Connection connection = dataSource.getConnection()) {
      return matching(connection, criteria, from, limit);
    } catch (SQLException e) {
      throw new LogUnreadable(e);
    }
  }

  /// The statements that look tags up, with values in place of their parameters, to be explained.
  static List<String> tagQueries(String several, String one) {
    return List.of(filled(SEVERAL_TAGS, several, "0", "1000"), filled(ONE_TAG, one, "0", "1000"));
  }

  private static String filled(String sql, String... values) {
    String filled = sql;
    for (String value : values) {
      filled = filled.replaceFirst("\\?", value);
    }
    return filled;
  }

  static Page matching(Connection connection, List<Criterion> criteria, long from, int limit)
      throws SQLException {
    List<StoredEvent> candidates = candidates(connection, criteria, from, limit);
    long resumeAt = candidates.isEmpty() ? from : candidates.getLast().position() + 1;
    boolean last = candidates.size() < limit;
    return new Page(
        candidates.stream().filter(event -> matchesAny(criteria, event)).toList(), resumeAt, last);
  }

  /// @param events what matched, in order
  /// @param resumeAt where the next page begins
  /// @param isLast whether nothing followed when this was read
  public record Page(List<StoredEvent> events, long resumeAt, boolean isLast) {}

  private static List<StoredEvent> candidates(
      Connection connection, List<Criterion> criteria, long from, int limit) throws SQLException {
    Set<String> lookups = new HashSet<>();
    Set<String> types = new HashSet<>();
    boolean everyOneTagged = true;
    boolean everyOneTyped = true;
    for (Criterion criterion : criteria) {
      // Every match carries all tags of its criterion, so looking one of them up finds it.
      everyOneTagged &=
          criterion.tags().stream().max(LogReader::narrower).map(lookups::add).isPresent();
      everyOneTyped &= types.addAll(criterion.types()) || !criterion.types().isEmpty();
    }
    if (!everyOneTagged) {
      return everyOneTyped
          ? read(connection, OF_TYPES, limit, from, text(connection, types))
          : read(connection, PAGE, limit, from);
    }
    return lookups.size() == 1
        ? read(connection, ONE_TAG, limit, lookups.iterator().next(), from)
        : read(connection, SEVERAL_TAGS, limit, text(connection, lookups), from);
  }

  /// A longer value usually names a smaller thing: `step:mwanza/1/diagnosis` before `city:mwanza`.
  private static int narrower(String one, String other) {
    int byLength = Integer.compare(one.length(), other.length());
    return byLength != 0 ? byLength : one.compareTo(other);
  }

  private static List<StoredEvent> read(
      Connection connection, String sql, int limit, Object... arguments) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int index = 1;
      for (Object argument : arguments) {
        switch (argument) {
          case Long number -> select.setLong(index++, number);
          case Array array -> select.setArray(index++, array);
          default -> select.setString(index++, argument.toString());
        }
      }
      select.setInt(index, limit);
      return events(select);
    }
  }

  private static Array text(Connection connection, Set<String> values) throws SQLException {
    return connection.createArrayOf("text", values.toArray());
  }

  private static boolean matchesAny(List<Criterion> criteria, StoredEvent event) {
    return criteria.stream().anyMatch(criterion -> criterion.matches(event.type(), event.tags()));
  }

  /// @return the position of the first event recorded at this time or later, if there is one
  public Optional<Long> firstAt(Instant time) {
    // Recorded times follow positions but for clock steps, so the smallest position is what is
    // meant.
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select min(position) from eventlog.event where recorded_at >= ?")) {
      select.setObject(1, time.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        long position = row.getLong(1);
        return row.wasNull() ? Optional.empty() : Optional.of(position);
      }
    } catch (SQLException e) {
      throw new LogUnreadable(e);
    }
  }

  /// @return the events at these positions, in order
  public List<StoredEvent> at(Collection<Long> positions) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(AT)) {
      select.setArray(1, connection.createArrayOf("int8", positions.toArray()));
      return events(select);
    } catch (SQLException e) {
      throw new LogUnreadable(e);
    }
  }

  /// @return what was answered to the command with this key, if it was carried out
  public Optional<Receipt.Stored> receipt(String key) {
    try (Connection connection = dataSource.getConnection()) {
      return receipts(connection, List.of(key)).stream().findFirst();
    } catch (SQLException e) {
      throw new LogUnreadable(e);
    }
  }

  static List<Receipt.Stored> receipts(Connection connection, List<String> keys)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select key, fingerprint, answer, first_position, last_position, recorded_at"
                + " from eventlog.command_receipt where key = any (?)")) {
      select.setArray(1, connection.createArrayOf("text", keys.toArray()));
      List<Receipt.Stored> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(
              new Receipt.Stored(
                  new Receipt(row.getString(1), row.getBytes(2), row.getBytes(3)),
                  row.getLong(4),
                  row.getLong(5),
                  row.getObject(6, OffsetDateTime.class).toInstant()));
        }
      }
      return found;
    }
  }

  private static List<StoredEvent> events(PreparedStatement select) throws SQLException {
    List<StoredEvent> events = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        events.add(
            new StoredEvent(
                row.getLong(1),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                tags(row.getString(6)),
                row.getBytes(7),
                row.getBytes(8),
                row.getBytes(9)));
      }
    }
    return events;
  }

  static List<String> tags(String lines) {
    return lines.isEmpty() ? List.of() : Arrays.asList(lines.split("\n"));
  }

  static String lines(List<String> tags) {
    return String.join("\n", tags);
  }
}
