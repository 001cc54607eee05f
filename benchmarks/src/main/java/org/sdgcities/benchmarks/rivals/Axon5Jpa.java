package org.sdgcities.benchmarks.rivals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.AggregateBasedConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.jpa.AggregateBasedJpaEventStorageEngine;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.load.Sample;

/// The relational storage engine that Axon 5.0.1 brings, with its payload as `bytea`.
public final class Axon5Jpa implements Rival {

  private static final MessageType TYPE = new MessageType("bench", "ValuesEntered", "1");
  private static final Map<String, String> METADATA = Map.of("by", "a3f09b");

  private final JpaStore store;
  private final AggregateBasedJpaEventStorageEngine engine;
  private final long[] last = new long[Sample.STREAMS];

  public Axon5Jpa(Database database) {
    store = new JpaStore(database);
    engine = store.engine();
    Arrays.fill(last, -1);
  }

  @Override
  public Client client(int number, int clients) {
    Sample.Streams streams = new Sample.Streams(number, clients);
    return () -> {
      int stream = streams.next();
      String city = "city" + stream;
      Tag tag = Tag.of("city", city);
      EventMessage event =
          new GenericEventMessage(
              streams.id().toString(), TYPE, Sample.payload(), METADATA, Instant.now());
      AppendCondition condition =
          AppendCondition.withCriteria(EventCriteria.havingTags(tag))
              .withMarker(new AggregateBasedConsistencyMarker(city, last[stream]));
      AppendTransaction<?> transaction =
          engine
              .appendEvents(
                  condition, null, List.of(new GenericTaggedEventMessage<>(event, Set.of(tag))))
              .get();
      transaction.commit(null).get();
      last[stream]++;
    };
  }

  @Override
  public long once(String what, long amount) throws Exception {
    return switch (what) {
      case "fill" -> store.fill(amount);
      case "read" -> read(amount);
      default -> throw new IllegalArgumentException(what);
    };
  }

  private long read(long amount) throws Exception {
    TrackingToken first = engine.firstToken(null).get();
    long count = 0;
    try (Closing stream = new Closing(first)) {
      while (count < amount) {
        @Nullable EventMessage event = stream.next();
        if (event == null) {
          Thread.onSpinWait();
        } else {
          count++;
        }
      }
    }
    return count;
  }

  private final class Closing implements AutoCloseable {
    private final org.axonframework.messaging.core.MessageStream<EventMessage> stream;

    private Closing(TrackingToken first) {
      stream = engine.stream(StreamingCondition.startingFrom(first), null);
    }

    @Nullable EventMessage next() {
      return stream.next().map(entry -> entry.message()).orElse(null);
    }

    @Override
    public void close() {
      stream.close();
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
