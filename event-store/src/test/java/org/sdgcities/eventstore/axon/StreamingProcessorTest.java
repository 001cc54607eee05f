package org.sdgcities.eventstore.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sdgcities.eventstore.FreshLog.append;
import static org.sdgcities.eventstore.FreshLog.event;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.SimpleEventHandlingComponent;
import org.axonframework.messaging.eventhandling.configuration.EventProcessorModule;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.inmemory.InMemoryTokenStore;
import org.junit.jupiter.api.Test;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.FreshLog;
import org.sdgcities.eventstore.json.EventJson;

/// Axon's own streaming processors on the engine, for applications that have them.
class StreamingProcessorTest {

  private static final int MANY = 500;

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final InMemoryTokenStore tokens = new InMemoryTokenStore();

  private AxonConfiguration started(EventLog log) {
    JsonConverter converter = new JsonConverter(EventJson.mapper());
    SimpleEventHandlingComponent reader = new SimpleEventHandlingComponent();
    reader.subscribe(
        new QualifiedName("library.BookLent"),
        (event, context) -> {
          seen.add(event.identifier());
          return MessageStream.empty();
        });
    var processor =
        EventProcessorModule.pooledStreaming("readers")
            .eventHandlingComponents(components -> components.declarative(c -> reader))
            .customized((c, settings) -> settings.initialSegmentCount(1).batchSize(100));
    AxonConfiguration axon =
        EventSourcingConfigurer.create()
            .registerEventStorageEngine(
                c -> new PostgresEventStorageEngine(log, new EventCodec(converter)))
            .componentRegistry(all ->
                all.registerComponent(Converter.class, c -> converter)
                    .registerComponent(TokenStore.class, c -> tokens))
            .messaging(messaging ->
                messaging.eventProcessing(processing ->
                    processing.pooledStreaming(pooled -> pooled.processor(processor))))
            .build();
    axon.start();
    return axon;
  }

  private void awaitSeen(int count) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (seen.size() < count && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    assertThat(seen).hasSize(count);
  }

  @Test
  void they_see_every_event_once_in_order_and_go_on_where_they_stood() throws InterruptedException {
    DataSource database = FreshLog.database();
    try (EventLog log = EventLog.open(database)) {
      write(log);
      AxonConfiguration first = started(log);
      awaitSeen(MANY);
      write(log);
      awaitSeen(2 * MANY);
      first.shutdown();
      write(log);

      AxonConfiguration second = started(log);
      awaitSeen(3 * MANY);
      second.shutdown();

      assertThat(seen)
          .containsExactlyElementsOf(
              log.reader().page(0, 10 * MANY).stream().map(one -> one.id().toString()).toList());
    }
  }

  private static void write(EventLog log) {
    IntStream.range(0, MANY)
        .mapToObj(i -> log.append(append(event("library.BookLent", "book:" + i))))
        .toList()
        .forEach(java.util.concurrent.CompletableFuture::join);
  }
}
