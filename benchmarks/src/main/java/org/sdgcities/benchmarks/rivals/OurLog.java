package org.sdgcities.benchmarks.rivals;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.load.Sample;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.Condition;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.LogScan;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.StoreConnections;

/// Our log: appends under the condition that nothing has come to the stream since its last event.
public final class OurLog implements Rival {

  private static final int FILL = 500;

  private final HikariDataSource pool;
  private final EventLog log;
  private final long[] last = new long[Sample.STREAMS];

  public OurLog(Database database) {
    pool = Pools.of(database, 8, StoreConnections.preparation());
    migrate(pool);
    log = EventLog.open(pool);
    Arrays.fill(last, -1);
  }

  /// Makes the log's tables.
  public static void migrate(HikariDataSource pool) {
    Flyway.configure()
        .dataSource(pool)
        .schemas("eventlog")
        .locations("classpath:org/sdgcities/eventstore/migration")
        .load()
        .migrate();
  }

  @Override
  public Client client(int number, int clients) {
    Sample.Streams streams = new Sample.Streams(number, clients);
    return () -> {
      int stream = streams.next();
      String tag = "city:" + stream;
      Condition condition =
          new Condition(last[stream], List.of(new Criterion(Set.of(tag), Set.of())));
      Append append = new Append(List.of(event(streams.id(), tag)), condition, null);
      last[stream] = log.appendAndWait(append).last();
    };
  }

  /// @return how many events must be there after all clients have ended: the log has no gaps, so
  ///   all up to the last one that was acknowledged
  private long acknowledged() {
    return Arrays.stream(last).max().orElse(-1) + 1;
  }

  private static NewEvent event(UUID id, String tag) {
    return new NewEvent(
        id,
        "bench.ValuesEntered",
        "1",
        Instant.now(),
        List.of(tag),
        Sample.payload(),
        Sample.metadata());
  }

  @Override
  public long once(String what, long amount) throws SQLException {
    return switch (what) {
      case "fill" -> fill(amount);
      case "read" -> read();
      case "nowhere" -> nowhere();
      case "acknowledged" -> acknowledged();
      default -> throw new IllegalArgumentException(what);
    };
  }

  private long fill(long amount) {
    Sample.Streams streams = new Sample.Streams(0, 1);
    Deque<CompletableFuture<Append.Done>> open = new ArrayDeque<>();
    for (long done = 0; done < amount; done += FILL) {
      List<NewEvent> events = new ArrayList<>();
      for (int i = 0; i < FILL; i++) {
        events.add(event(streams.id(), "city:" + streams.next()));
      }
      open.add(log.append(new Append(events, null, null)));
      if (open.size() == 4) {
        open.remove().join();
      }
    }
    open.forEach(CompletableFuture::join);
    return amount;
  }

  /// Decodes every event; what is counted is what arrived.
  private long read() {
    long count = 0;
    try (LogScan scan = log.reader().scan(0, log.reader().next()).orElseThrow()) {
      while (scan.hasNext()) {
        count += scan.next().size();
      }
    }
    return count;
  }

  /// The limit: the same rows, taken from the connection and dropped.
  private long nowhere() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      CopyOut copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut("copy eventlog.event to stdout (format binary)");
      long count = 0;
      while (copy.readFromCopy() != null) {
        count++;
      }
      // The last message is the mark of the end.
      return count - 1;
    }
  }

  @Override
  public void close() {
    log.close();
    pool.close();
  }
}
