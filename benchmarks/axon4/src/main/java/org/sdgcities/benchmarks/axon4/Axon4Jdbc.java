package org.sdgcities.benchmarks.axon4;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.load.Sample;

/// The JDBC storage engine of Axon 4.13: a row and a transaction for each event.
public final class Axon4Jdbc implements Rival {

  private final HikariDataSource pool;
  private final JdbcEventStorageEngine engine;
  private static final ThreadLocal<@Nullable Connection> CURRENT = new ThreadLocal<>();
  private final AtomicLongArray next = new AtomicLongArray(Sample.STREAMS);

  public Axon4Jdbc(Database database) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(64);
    config.setConnectionTimeout(30_000);
    pool = new HikariDataSource(config);
    StoredBytes bytes = new StoredBytes();
    PersistenceExceptionResolver resolver = failure -> failure instanceof SQLException;
    engine =
        JdbcEventStorageEngine.builder()
            .connectionProvider(this::connection)
            .transactionManager(this::begin)
            .eventSerializer(bytes)
            .snapshotSerializer(bytes)
            .persistenceExceptionResolver(resolver)
            .build();
    inTransaction(() -> {
      engine.createSchema(PostgresEventTableFactory.INSTANCE);
      return true;
    });
  }

  private Connection connection() throws SQLException {
    return new Uncloseable(Objects.requireNonNull(CURRENT.get(), "no transaction")).connection();
  }

  private Transaction begin() {
    if (CURRENT.get() != null) {
      return new Transaction() {
        @Override
        public void commit() {}

        @Override
        public void rollback() {}
      };
    }
    try {
      Connection connection = pool.getConnection();
      connection.setAutoCommit(false);
      CURRENT.set(connection);
      return new Transaction() {
        @Override
        public void commit() {
          end(connection::commit);
        }

        @Override
        public void rollback() {
          end(connection::rollback);
        }
      };
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @FunctionalInterface
  private interface Ending {
    void run() throws SQLException;
  }

  private void end(Ending ending) {
    Connection connection = Objects.requireNonNull(CURRENT.get());
    CURRENT.remove();
    try (connection) {
      ending.run();
      connection.setAutoCommit(true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private <T> T inTransaction(Supplier<T> work) {
    Transaction transaction = begin();
    T result;
    try {
      result = work.get();
    } catch (RuntimeException e) {
      transaction.rollback();
      throw e;
    }
    transaction.commit();
    return result;
  }

  @Override
  public Client client(int number, int clients) {
    Sample.Streams streams = new Sample.Streams(number, clients);
    return () -> {
      int stream = streams.next();
      GenericEventMessage<byte[]> event =
          new GenericEventMessage<>(
              streams.id().toString(),
              Sample.payload(),
              MetaData.from(Map.of("by", "a3f09b")),
              Instant.now());
      inTransaction(() -> {
        engine.appendEvents(
            new GenericDomainEventMessage<>(
                "city", "city" + stream, next.get(stream), event, event.getTimestamp()));
        return true;
      });
      next.incrementAndGet(stream);
    };
  }

  @Override
  public long once(String what, long amount) throws SQLException {
    if (!what.equals("fill")) {
      throw new IllegalArgumentException(what);
    }
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          insert into domainevententry
                 (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp,
                  payloadtype, payload, metadata)
          select gen_random_uuid(), 'city' || i %% 1000, i / 1000, 'city',
                 to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                 'bench.ValuesEntered', '%s'::bytea, '%s'::bytea
            from generate_series(0, %d) i
          """
              .formatted(
                  Sample.json(),
                  new String(Sample.metadata(), StandardCharsets.UTF_8),
                  amount - 1));
    }
    return amount;
  }

  @Override
  public void close() {
    pool.close();
  }
}
