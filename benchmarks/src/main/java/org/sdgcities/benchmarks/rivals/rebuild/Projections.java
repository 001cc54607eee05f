package org.sdgcities.benchmarks.rivals.rebuild;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.rivals.OurLog;
import org.sdgcities.benchmarks.rivals.Pools;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.LogListener;
import org.sdgcities.eventstore.LogScan;
import org.sdgcities.eventstore.LogSignal;
import org.sdgcities.eventstore.StoreConnections;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.follower.FollowerStatus;
import org.sdgcities.eventstore.follower.Followers;
import org.sdgcities.eventstore.json.EventJson;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.EventTypes;
import org.sdgcities.query.QueryApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The query service's own configuration, without its pages, on a log that is already long.
public final class Projections implements Rival {

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Database database;
  private final HikariDataSource pool;
  private final EventLog log;
  private final DeclaredEvents<Event> events =
      new DeclaredEvents<>(EventJson.mapper(), Event.class, EventTypes.ALL);

  public Projections(Database database) {
    this.database = database;
    pool = Pools.of(database, 8, StoreConnections.preparation());
    OurLog.migrate(pool);
    log = EventLog.open(pool);
  }

  @Override
  public Client client(int number, int clients) {
    throw new UnsupportedOperationException("it rebuilds");
  }

  /// @param amount of cities
  /// @return how many events there are; nanoseconds
  @Override
  public long once(String what, long amount) throws Exception {
    return switch (what) {
      case "fill" -> {
        new Programme()
            .tell(Math.toIntExact(amount), some -> log.append(new Append(some, null, null)).join());
        yield log.reader().next();
      }
      case "decode" -> decode();
      case "rebuild" -> rebuild();
      default -> throw new IllegalArgumentException(what);
    };
  }

  /// Every payload is read as what it is, by as many threads as there are processors.
  private long decode() {
    long all = log.reader().next();
    long began = System.nanoTime();
    long count = 0;
    try (LogScan scan = log.reader().scan(0, all).orElseThrow()) {
      while (scan.hasNext()) {
        count += scan.next().parallelStream().mapToLong(this::read).sum();
      }
    }
    long nanos = System.nanoTime() - began;
    if (count != all) {
      throw new IllegalStateException(count + " of " + all + " were read");
    }
    return nanos;
  }

  private long read(StoredEvent stored) {
    return events.read(stored).tags().isEmpty() ? 0 : 1;
  }

  private long rebuild() throws SQLException, InterruptedException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("drop schema if exists query cascade");
    }
    long last = log.reader().next() - 1;
    try (ConfigurableApplicationContext service = service()) {
      // Beans are made when they are asked for: the tables and the listener before the time counts.
      service.getBean(LogListener.class);
      if (!service.getBean(LogSignal.class).await(last, Duration.ofSeconds(30))) {
        throw new IllegalStateException("the log was not heard of");
      }
      long began = System.nanoTime();
      Followers followers = service.getBean(Followers.class);
      List<FollowerStatus> all = followers.status();
      for (FollowerStatus one : all) {
        if (!followers.await(one.name(), last, PATIENCE)) {
          throw new IllegalStateException(followers.status().toString());
        }
      }
      return System.nanoTime() - began;
    }
  }

  private ConfigurableApplicationContext service() {
    return new SpringApplicationBuilder(QueryApplication.class)
        .web(WebApplicationType.NONE)
        .lazyInitialization(true)
        .properties(
            "spring.config.name=query-service",
            "spring.jmx.enabled=false",
            "sdg.database.url=" + database.url(),
            "sdg.database.user=" + database.user(),
            "sdg.database.password=" + database.password())
        .run();
  }

  @Override
  public void close() {
    log.close();
    pool.close();
  }
}
