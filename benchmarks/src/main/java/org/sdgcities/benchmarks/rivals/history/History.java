package org.sdgcities.benchmarks.rivals.history;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.unitofwork.UnitOfWorkFactory;
import org.jspecify.annotations.Nullable;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.load.Sample;
import org.sdgcities.benchmarks.rivals.OurLog;
import org.sdgcities.benchmarks.rivals.Pools;
import org.sdgcities.eventstore.Append;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.Snapshots;
import org.sdgcities.eventstore.StoreConnections;
import org.sdgcities.eventstore.axon.EventCodec;
import org.sdgcities.eventstore.axon.FoldingRepository;
import org.sdgcities.eventstore.axon.JsonConverter;
import org.sdgcities.eventstore.axon.PostgresEventStorageEngine;
import org.sdgcities.eventstore.axon.Snapshotting;
import org.sdgcities.eventstore.axon.States;
import org.sdgcities.eventstore.json.EventJson;

/// A city with a long history and one with a short one, each loaded by a repository that has just
/// been made and remembers nothing.
public final class History implements Rival {

  private static final String LONG = "long";
  private static final String SHORT = "short";
  private static final int FEW = 10;
  private static final int FILL = 500;

  /// As many events as may follow a snapshot before a new one is made, less one.
  private static final int TAIL = 49;

  private final HikariDataSource pool;
  private final EventLog log;
  private final AxonConfiguration axon;
  private int entered;

  public History(Database database) {
    pool = Pools.of(database, 8, StoreConnections.preparation());
    OurLog.migrate(pool);
    log = EventLog.open(pool);
    axon =
        EventSourcingConfigurer.create()
            .registerEventStorageEngine(c ->
                new PostgresEventStorageEngine(
                    log, new EventCodec(new JsonConverter(EventJson.mapper()))))
            .build();
    axon.start();
  }

  @Override
  public Client client(int number, int clients) {
    throw new UnsupportedOperationException("it loads");
  }

  /// @param amount how many events there are to be, or how often to load
  /// @return how many events there are; the median time of loading in nanoseconds
  @Override
  public long once(String what, long amount) {
    return switch (what) {
      case "fill" -> fill(Math.toIntExact(amount));
      case "long" -> median(LONG, entered, Math.toIntExact(amount), snapshots());
      case "short" -> median(SHORT, FEW, Math.toIntExact(amount), snapshots());
      case "unaided" -> median(LONG, entered, Math.toIntExact(amount), null);
      default -> throw new IllegalArgumentException(what);
    };
  }

  private Snapshotting<String, Figures> snapshots() {
    return Figures.in(new Snapshots(pool));
  }

  private long fill(int amount) {
    happen(SHORT, 0, FEW);
    for (int from = 0; from < amount - TAIL; from += FILL) {
      happen(LONG, from, Math.min(amount - TAIL, from + FILL));
    }
    load(LONG, snapshots());
    awaitSnapshot();
    happen(LONG, amount - TAIL, amount);
    entered = amount;
    return amount;
  }

  private void happen(String city, int from, int to) {
    List<NewEvent> events = new ArrayList<>();
    for (int number = from; number < to; number++) {
      events.add(
          new NewEvent(
              UUID.randomUUID(),
              "bench.ValuesEntered",
              "1",
              Instant.now(),
              List.of("city:" + city),
              Figures.payload(number),
              Sample.metadata()));
    }
    log.append(new Append(events, null, null)).join();
  }

  /// It is made after the answer, on another thread.
  private void awaitSnapshot() {
    Snapshots.Key key = new Snapshots.Key(Figures.FOLDING.name(), 1, LONG);
    long end = System.nanoTime() + 30_000_000_000L;
    while (new Snapshots(pool).find(key).isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("no snapshot was made");
      }
      Thread.onSpinWait();
    }
  }

  private long median(
      String city, int events, int times, @Nullable Snapshotting<String, Figures> snapshots) {
    long[] nanos = new long[times];
    for (int i = 0; i < times; i++) {
      long began = System.nanoTime();
      Figures found = load(city, snapshots);
      nanos[i] = System.nanoTime() - began;
      if (found.entered() != events) {
        throw new IllegalStateException(found.entered() + " of " + events + " were folded");
      }
    }
    Arrays.sort(nanos);
    return nanos[times / 2];
  }

  private Figures load(String city, @Nullable Snapshotting<String, Figures> snapshots) {
    FoldingRepository<String, Figures> repository =
        new FoldingRepository<>(Figures.FOLDING, log, new States(0), snapshots);
    return axon.getComponent(UnitOfWorkFactory.class)
        .create()
        .executeWithResult(context -> repository.load(city, context))
        .join()
        .entity();
  }

  @Override
  public void close() {
    axon.shutdown();
    log.close();
    pool.close();
  }
}
