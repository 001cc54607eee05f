package org.sdgcities.eventstore.follower;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.FreshLog;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.StoredEvent;

/// A log, and a follower that keeps a ledger for each stream: an entry counts the earlier ones of
/// its own stream, so that a wrong order shows, and the rates it reads. Events named `poison…` or
/// at the planted positions cannot be applied.
final class Ledgers implements AutoCloseable {

  static final String TABLES =
      "create table entry (position bigint primary key, ledger text not null, number int not null,"
          + " rates int not null, version text not null);"
          + " create index on entry (ledger); create table rate (position bigint primary key)";

  private final DataSource database = FreshLog.database();
  final DataSource rows = inSchema("reader");
  final EventLog log = EventLog.open(database);
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final Set<Long> poisoned = ConcurrentHashMap.newKeySet();
  volatile String version = "1";
  volatile @Nullable Semaphore gate;
  private final List<Followers> running = new ArrayList<>();

  Ledgers() throws SQLException {
    Flyway.configure()
        .dataSource(database)
        .schemas("reader")
        .locations("classpath:org/sdgcities/eventstore/follower/migration")
        .load()
        .migrate();
    try (Connection connection = rows.getConnection()) {
      Sql.execute(connection, TABLES);
    }
  }

  /// What is written, and from which code.
  private final class Keeper implements Follower {

    private final String code = version;

    @Override
    public String name() {
      return "ledgers";
    }

    @Override
    public String version() {
      return code;
    }

    @Override
    public List<String> streams(StoredEvent event) {
      String own = event.tags().getFirst();
      return event.type().equals("converted") ? List.of(own, "rates") : List.of(own);
    }

    @Override
    public List<String> tables() {
      return List.of("entry", "rate");
    }

    @Override
    public Set<String> ignores() {
      return Set.of("ignored#1");
    }

    @Override
    public List<Criterion> orders() {
      return List.of(new Criterion(Set.of("order:ledgers"), Set.of()));
    }

    @Override
    public OptionalLong leavesOut(StoredEvent event) {
      return event.type().startsWith("leave-out-")
          ? OptionalLong.of(Long.parseLong(event.type().substring(10)))
          : OptionalLong.empty();
    }

    @Override
    public void apply(List<StoredEvent> events, Connection transaction) throws SQLException {
      for (StoredEvent event : events) {
        awaitGate(transaction);
        if (poisoned.contains(event.position())) {
          throw new IllegalStateException("cannot read this");
        }
        if (event.type().equals("rated")) {
          Sql.execute(transaction, "insert into rate values (?)", event.position());
        } else {
          Sql.execute(
              transaction,
              "insert into entry select ?, ?, (select count(*) from entry where ledger = ?),"
                  + " (select count(*) from rate where position < ? and ? = 'converted'), ?",
              event.position(),
              event.tags().getFirst(),
              event.tags().getFirst(),
              event.position(),
              event.type(),
              code);
        }
      }
    }

    /// Only the making anew waits at the gate.
    private void awaitGate(Connection transaction) throws SQLException {
      Semaphore closed = gate;
      if (closed != null
          && Sql.query(transaction, row -> row.getString(1), "select current_schema()")
              .getFirst()
              .endsWith("_rebuild")) {
        closed.acquireUninterruptibly();
      }
    }

    @Override
    public void clear(Connection transaction) {}
  }

  Follower follower() {
    return new Keeper();
  }

  Followers start() {
    Followers followers =
        new Followers(List.of(follower()), rows, log.reader(), log.signal(), meters);
    running.add(followers);
    followers.start();
    return followers;
  }

  long append(NewEvent... events) {
    return log.append(FreshLog.append(events)).join().last();
  }

  static FollowerStatus status(Followers followers) {
    return followers.status().getFirst();
  }

  static void waitUntil(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited too long");
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  void waitUntilApplied(Followers followers) throws InterruptedException {
    long last = log.reader().next() - 1;
    if (!followers.await("ledgers", last, Duration.ofSeconds(20))) {
      throw new AssertionError("not at " + last + ": " + followers.status());
    }
  }

  /// @return all rows, as text
  List<String> dump() {
    return query(
        "select 'entry ' || e::text from entry e union all select 'rate ' || r::text from rate r"
            + " order by 1");
  }

  List<String> query(String sql) {
    try (Connection connection = rows.getConnection()) {
      return Sql.query(connection, row -> row.getString(1), sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = rows.getConnection()) {
      Sql.execute(connection, sql);
    }
  }

  private DataSource inSchema(String schema) {
    PGSimpleDataSource original = (PGSimpleDataSource) database;
    PGSimpleDataSource copy = new PGSimpleDataSource();
    copy.setUrl(original.getUrl());
    copy.setUser(original.getUser());
    copy.setPassword(original.getPassword());
    copy.setCurrentSchema(schema);
    return copy;
  }

  @Override
  public void close() {
    Semaphore closed = gate;
    gate = null;
    if (closed != null) {
      closed.release(1_000_000);
    }
    running.forEach(Followers::close);
    log.close();
  }
}
