package org.sdgcities.benchmarks.rivals.gateway;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.Tag;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.rivals.OurLog;
import org.sdgcities.benchmarks.rivals.Pools;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.StoreConnections;
import org.sdgcities.eventstore.axon.DeclaredTypes;
import org.sdgcities.eventstore.axon.EventCodec;
import org.sdgcities.eventstore.axon.JsonConverter;
import org.sdgcities.eventstore.axon.PostgresEventStorageEngine;
import org.sdgcities.eventstore.json.EventJson;

/// The application on our engine, with the lookups that it offers in place of reflection.
public final class OurGateway implements Rival {

  private final HikariDataSource pool;
  private final EventLog log;
  private final AxonConfiguration axon;
  private final AtomicInteger windows = new AtomicInteger();

  public OurGateway(Database database) {
    pool = Pools.of(database, 64, StoreConnections.preparation());
    OurLog.migrate(pool);
    log = EventLog.open(pool);
    JsonConverter converter = new JsonConverter(EventJson.mapper());
    axon =
        City.in(
                EventSourcingConfigurer.create()
                    .registerEventStorageEngine(
                        c -> new PostgresEventStorageEngine(log, new EventCodec(converter)))
                    .registerTagResolver(c ->
                        message ->
                            message.payload() instanceof City.ValueEntered event
                                ? Set.of(Tag.of("city", event.city()))
                                : Set.of())
                    .componentRegistry(all ->
                        all.registerComponent(Converter.class, c -> converter)
                            .registerComponent(
                                MessageTypeResolver.class, c -> new DeclaredTypes())))
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
    log.close();
    pool.close();
  }
}
