package org.sdgcities.benchmarks.rivals.gateway;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.commandhandling.RoutingStrategy;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventSink;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.Tag;
import org.axonframework.modelling.SimpleStateManager;
import org.axonframework.modelling.StateManager;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.rivals.OurLog;
import org.sdgcities.benchmarks.rivals.Pools;
import org.sdgcities.benchmarks.rivals.gateway.City.EnterValue;
import org.sdgcities.benchmarks.rivals.gateway.City.ValueEntered;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.LogListener;
import org.sdgcities.eventstore.StoreConnections;
import org.sdgcities.eventstore.axon.DeclaredTypes;
import org.sdgcities.eventstore.axon.EventCodec;
import org.sdgcities.eventstore.axon.Folding;
import org.sdgcities.eventstore.axon.FoldingRepository;
import org.sdgcities.eventstore.axon.JsonConverter;
import org.sdgcities.eventstore.axon.PostgresEventStorageEngine;
import org.sdgcities.eventstore.axon.SequencedCommandBus;
import org.sdgcities.eventstore.axon.States;
import org.sdgcities.eventstore.json.EventJson;
import tools.jackson.databind.json.JsonMapper;

/// The application on our engine, wired as our services wire theirs: types by declaration, states
/// folded and kept in memory, commands to one city one after the other, an ear for other processes.
public final class OurGateway implements Rival {

  private static final DeclaredTypes TYPES = new DeclaredTypes();
  private static final JsonMapper JSON = EventJson.mapper();

  private static final Folding<String, Integer> ENTERED =
      new Folding<>(
          "entered",
          1,
          String.class,
          Integer.class,
          city -> List.of(Criterion.tagged("city:" + city)),
          0,
          (entered, event) -> JSON.readValue(event.payload(), ValueEntered.class).number() + 1);

  private final HikariDataSource pool;
  private final EventLog log;
  private final LogListener listener;
  private final AxonConfiguration axon;
  private final AtomicInteger windows = new AtomicInteger();

  public OurGateway(Database database) {
    pool = Pools.of(database, 64, StoreConnections.preparation());
    OurLog.migrate(pool);
    log = EventLog.open(pool);
    listener = new LogListener(pool, log.signal());
    JsonConverter converter = new JsonConverter(JSON);
    axon =
        EventSourcingConfigurer.create()
            .registerEventStorageEngine(
                c -> new PostgresEventStorageEngine(log, new EventCodec(converter)))
            .registerTagResolver(c ->
                message ->
                    message.payload() instanceof ValueEntered event
                        ? Set.of(Tag.of("city", event.city()))
                        : Set.of())
            .componentRegistry(all ->
                all.registerComponent(Converter.class, c -> converter)
                    .registerComponent(MessageTypeResolver.class, c -> TYPES)
                    .registerComponent(RoutingStrategy.class, c -> routing())
                    .registerComponent(StateManager.class, c -> states())
                    .registerDecorator(
                        CommandBus.class,
                        Integer.MAX_VALUE,
                        (c, name, bus) -> new SequencedCommandBus(bus, 8)))
            .registerCommandHandlingModule(
                CommandHandlingModule.named("city")
                    .commandHandlers()
                    .commandHandler(new QualifiedName("bench", "EnterValue"), OurGateway::handler))
            .build();
    axon.start();
  }

  private static RoutingStrategy routing() {
    return message -> message.payload() instanceof EnterValue command ? command.city() : null;
  }

  private StateManager states() {
    return SimpleStateManager.named("states")
        .register(new FoldingRepository<>(ENTERED, log, new States(), null));
  }

  private static CommandHandler handler(Configuration configuration) {
    StateManager states = configuration.getComponent(StateManager.class);
    EventSink sink = configuration.getComponent(EventSink.class);
    return (message, context) -> {
      EnterValue command = (EnterValue) Objects.requireNonNull(message.payload());
      int entered = states.loadEntity(Integer.class, command.city(), context).join();
      ValueEntered event = City.decide(command, entered);
      MessageType type = TYPES.resolveOrThrow(ValueEntered.class);
      sink.publish(context, new GenericEventMessage(type, event)).join();
      CommandResultMessage done =
          new GenericCommandResultMessage(new MessageType("bench", "Done", "1"), "done");
      return MessageStream.just(done);
    };
  }

  @Override
  public Client client(int number, int clients) {
    return City.client(axon.getComponent(CommandGateway.class), windows.incrementAndGet() + "-");
  }

  @Override
  public void close() {
    axon.shutdown();
    listener.close();
    log.close();
    pool.close();
  }
}
