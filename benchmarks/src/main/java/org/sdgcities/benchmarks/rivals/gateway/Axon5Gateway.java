package org.sdgcities.benchmarks.rivals.gateway;

import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.rivals.JpaStore;
import org.sdgcities.eventstore.axon.JsonConverter;
import org.sdgcities.eventstore.json.EventJson;

/// The application on the engine that Axon 5.0.1 brings, as it comes.
public final class Axon5Gateway implements Rival {

  private final JpaStore store;
  private final AxonConfiguration axon;
  private final AtomicInteger windows = new AtomicInteger();

  public Axon5Gateway(Database database) {
    store = new JpaStore(database);
    JsonConverter converter = new JsonConverter(EventJson.mapper());
    axon =
        City.in(
                EventSourcingConfigurer.create()
                    .registerEventStorageEngine(c -> store.engine())
                    .componentRegistry(
                        all -> all.registerComponent(Converter.class, c -> converter)))
            .build();
    axon.start();
  }

  @Override
  public Client client(int number, int clients) {
    return City.client(axon.getComponent(CommandGateway.class), windows.incrementAndGet() + "-");
  }

  @Override
  public void close() {
    axon.shutdown();
    store.close();
  }
}
