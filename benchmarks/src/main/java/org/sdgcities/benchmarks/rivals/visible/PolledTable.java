package org.sdgcities.benchmarks.rivals.visible;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.OpenLoop;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.load.Sample;
import org.sdgcities.benchmarks.rivals.Pools;
import org.sdgcities.benchmarks.rivals.SingleRows;

/// A row inserted for each command, and a table that is asked every ten milliseconds for what is
/// new: what a careful program does without a library. It waits until no transaction goes on that
/// could still bring an earlier row, and so leaves none out.
public final class PolledTable implements Rival {

  private static final Duration PAUSE = Duration.ofMillis(10);
  private static final int PAGE = 1_000;

  private final Seen seen = new Seen();
  private final HikariDataSource pool;
  private final Thread asking;
  private String transaction = "0";
  private long last;
  private volatile boolean closing;

  public PolledTable(Database database) throws SQLException {
    pool = Pools.of(database, 64, "");
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(SingleRows.script("polled-rows.sql"));
      statement.execute(CityRows.TABLE);
    }
    asking = Thread.ofPlatform().daemon().name("asking").start(this::ask);
  }

  @Override
  public Client client(int number, int clients) {
    throw new UnsupportedOperationException("it sends at fixed times");
  }

  @Override
  public long[] open(int perSecond, long millis) throws Exception {
    Instant begin = Instant.now().truncatedTo(ChronoUnit.MICROS);
    int sent =
        new OpenLoop()
            .run(
                begin,
                perSecond,
                Duration.ofMillis(millis),
                (number, due) -> Thread.startVirtualThread(() -> insert(number, due)));
    return seen.take(sent);
  }

  private void insert(int number, Instant due) {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into polled_row (due, stream, payload) values (?, ?, ?)")) {
      insert.setTimestamp(1, Timestamp.from(due));
      insert.setString(2, "city:" + number % Sample.STREAMS);
      insert.setBytes(3, Sample.payload());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private void ask() {
    while (!closing) {
      long began = System.nanoTime();
      int found = apply();
      if (found < PAGE) {
        LockSupport.parkNanos(began + PAUSE.toNanos() - System.nanoTime());
      }
    }
  }

  private int apply() {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
      List<CityRows.Change> changes = changes(connection);
      if (!changes.isEmpty()) {
        CityRows.write(changes, connection);
        advance(connection);
      }
      connection.commit();
      connection.setAutoCommit(true);
      seen.now(CityRows.due(changes));
      return changes.size();
    } catch (SQLException e) {
      if (!closing) {
        throw new IllegalStateException(e);
      }
      return 0;
    }
  }

  private List<CityRows.Change> changes(Connection connection) throws SQLException {
    List<CityRows.Change> changes = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select r.tx::text, id, stream, payload, due from polled_row r"
                + " where (r.tx, r.id) > (?::xid8, ?)"
                + " and r.tx < pg_snapshot_xmin(pg_current_snapshot())"
                + " order by r.tx, r.id limit ?")) {
      select.setString(1, transaction);
      select.setLong(2, last);
      select.setInt(3, PAGE);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          transaction = row.getString(1);
          last = row.getLong(2);
          changes.add(
              new CityRows.Change(
                  row.getString(3), row.getBytes(4), row.getTimestamp(5).toInstant()));
        }
      }
    }
    return changes;
  }

  private void advance(Connection connection) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update polled_to set tx = ?::xid8, id = ?")) {
      update.setString(1, transaction);
      update.setLong(2, last);
      update.executeUpdate();
    }
  }

  @Override
  public void close() {
    closing = true;
    try {
      asking.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    pool.close();
  }
}
