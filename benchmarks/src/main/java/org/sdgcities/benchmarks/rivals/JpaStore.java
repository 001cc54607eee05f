package org.sdgcities.benchmarks.rivals;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateEventEntry;
import org.axonframework.messaging.core.unitofwork.transaction.Transaction;
import org.axonframework.messaging.core.unitofwork.transaction.TransactionManager;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.cfg.Configuration;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;
import org.jspecify.annotations.Nullable;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Sample;
import org.sdgcities.eventstore.axon.JsonConverter;
import org.sdgcities.eventstore.json.EventJson;

/// Hibernate as Axon's JPA engine wants it: a transaction and a session for each append.
public final class JpaStore implements AutoCloseable {

  /// Binary objects as columns of the row rather than as large objects, as Axon's manual advises.
  public static final class Dialect extends PostgreSQLDialect {
    @Override
    protected String columnType(int sqlTypeCode) {
      return sqlTypeCode == SqlTypes.BLOB ? "bytea" : super.columnType(sqlTypeCode);
    }

    @Override
    protected String castType(int sqlTypeCode) {
      return sqlTypeCode == SqlTypes.BLOB ? "bytea" : super.castType(sqlTypeCode);
    }

    @Override
    public void contributeTypes(TypeContributions contributions, ServiceRegistry registry) {
      super.contributeTypes(contributions, registry);
      contributions
          .getTypeConfiguration()
          .getJdbcTypeRegistry()
          .addDescriptor(SqlTypes.BLOB, VarbinaryJdbcType.INSTANCE);
    }
  }

  private final HikariDataSource pool;
  private final EntityManagerFactory sessions;
  private static final ThreadLocal<@Nullable EntityManager> CURRENT = new ThreadLocal<>();

  public JpaStore(Database database) {
    pool = Pools.of(database, 64, "");
    Configuration configuration = new Configuration().addAnnotatedClass(AggregateEventEntry.class);
    configuration
        .getProperties()
        .putAll(
            Map.of(
                "hibernate.connection.datasource",
                pool,
                "hibernate.dialect",
                Dialect.class.getName(),
                "hibernate.hbm2ddl.auto",
                "create"));
    sessions = configuration.buildSessionFactory();
  }

  /// @return the engine that Axon brings
  public AggregateBasedJpaEventStorageEngine engine() {
    return new AggregateBasedJpaEventStorageEngine(
        this::session,
        transactions(),
        new DelegatingEventConverter(new JsonConverter(EventJson.mapper())),
        settings -> settings.batchSize(1_000));
  }

  /// Outside a transaction, one that the engine may close.
  private EntityManager session() {
    EntityManager session = CURRENT.get();
    return session == null ? sessions.createEntityManager() : uncloseable(session);
  }

  /// The engine closes each session that it is given, as Spring's shared ones allow.
  private static EntityManager uncloseable(EntityManager session) {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (_, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(session, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  /// Ends what it began; a transaction within another is part of that.
  TransactionManager transactions() {
    return () -> {
      if (CURRENT.get() != null) {
        return new Transaction() {
          @Override
          public void commit() {}

          @Override
          public void rollback() {}
        };
      }
      EntityManager session = sessions.createEntityManager();
      session.getTransaction().begin();
      CURRENT.set(session);
      return new Transaction() {
        @Override
        public void commit() {
          try (session) {
            session.getTransaction().commit();
          } finally {
            CURRENT.remove();
          }
        }

        @Override
        public void rollback() {
          // A commit that failed has ended the session already.
          if (session.isOpen()) {
            try (session) {
              session.getTransaction().rollback();
            } finally {
              CURRENT.remove();
            }
          }
        }
      };
    };
  }

  /// Straight into the table, in the form in which the engine writes.
  long fill(long amount) throws Exception {
    SingleRows.execute(
        pool,
        """
        insert into aggregateevententry
               (globalindex, identifier, type, version, payload, metadata, timestamp,
                aggregatetype, aggregateidentifier, aggregatesequencenumber)
        select nextval('"aggregate-event-global-index-sequence"'), gen_random_uuid(),
               'bench.ValuesEntered', '1', '%s'::bytea, '%s'::bytea,
               to_char(now() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
               'city', 'city' || i %% 1000, i / 1000
          from generate_series(0, %d) i;
        analyze aggregateevententry
        """
            .formatted(
                Sample.json(), new String(Sample.metadata(), StandardCharsets.UTF_8), amount - 1));
    return amount;
  }

  @Override
  public void close() {
    sessions.close();
    pool.close();
  }
}
