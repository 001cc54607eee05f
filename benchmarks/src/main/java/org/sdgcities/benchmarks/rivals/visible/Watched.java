package org.sdgcities.benchmarks.rivals.visible;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.flywaydb.core.Flyway;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.rivals.Pools;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.LogSignal;
import org.sdgcities.eventstore.StoreConnections;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.follower.Follower;
import org.sdgcities.eventstore.follower.Followers;

/// A follower of the log with rows of its own, and somebody who waits, as a page does, until it has
/// come to a position.
final class Watched implements AutoCloseable {

  private static final String NAME = "cities";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final BlockingQueue<Page> pages = new LinkedBlockingQueue<>();
  private final Seen seen;
  private final Followers followers;
  private final Thread waiting;

  private record Page(long last, List<Instant> due) {}

  Watched(HikariDataSource pool, LogSignal signal, Seen seen) {
    this.seen = seen;
    Flyway.configure()
        .dataSource(pool)
        .schemas("projection")
        .locations("org/sdgcities/eventstore/follower/migration")
        .load()
        .migrate();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(CityRows.TABLE);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    followers =
        new Followers(
            List.of(new Cities()), pool, new LogReader(pool), signal, new SimpleMeterRegistry());
    followers.start();
    waiting = Thread.ofPlatform().daemon().name("waiting").start(this::await);
  }

  /// @return connections that find the log, and the rows
  static HikariDataSource pool(Database database) {
    return Pools.of(
        database, 8, StoreConnections.preparation() + "; set search_path to projection");
  }

  /// A page is seen when the transaction that wrote it has been committed.
  private void await() {
    try {
      while (true) {
        Page page = pages.take();
        if (followers.await(NAME, page.last(), PATIENCE)) {
          seen.now(page.due());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class Cities implements Follower {

    @Override
    public String name() {
      return NAME;
    }

    @Override
    public void apply(List<StoredEvent> events, Connection transaction) throws SQLException {
      CityRows.write(
          events.stream()
              .map(event ->
                  new CityRows.Change(event.tags().getFirst(), event.payload(), event.recordedAt()))
              .toList(),
          transaction);
      pages.add(
          new Page(
              events.getLast().position(), events.stream().map(StoredEvent::recordedAt).toList()));
    }

    @Override
    public void clear(Connection transaction) throws SQLException {
      try (Statement statement = transaction.createStatement()) {
        statement.execute("delete from city_row");
      }
    }
  }

  @Override
  public void close() {
    waiting.interrupt();
    followers.close();
  }
}
