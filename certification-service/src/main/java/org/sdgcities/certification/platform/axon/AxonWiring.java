package org.sdgcities.certification.platform.axon;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.RoutingStrategy;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventSink;
import org.axonframework.modelling.SimpleStateManager;
import org.axonframework.modelling.StateManager;
import org.jspecify.annotations.Nullable;
import org.sdgcities.certification.decision.Command;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.certification.decision.Recorded;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.EventLog;
import org.sdgcities.eventstore.Snapshots;
import org.sdgcities.eventstore.StoredEvent;
import org.sdgcities.eventstore.axon.DeclaredEvents;
import org.sdgcities.eventstore.axon.DeclaredTypes;
import org.sdgcities.eventstore.axon.EventCodec;
import org.sdgcities.eventstore.axon.Folding;
import org.sdgcities.eventstore.axon.FoldingRepository;
import org.sdgcities.eventstore.axon.JsonConverter;
import org.sdgcities.eventstore.axon.PostgresEventStorageEngine;
import org.sdgcities.eventstore.axon.SequencedCommandBus;
import org.sdgcities.eventstore.axon.States;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.EventTypes;
import org.sdgcities.kernel.Sha256;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;
import tools.jackson.databind.json.JsonMapper;

/// Axon 5, wired by hand: all that this service asks of it stands here.
public final class AxonWiring {

  private static final int ATTEMPTS = 8;
  private static final int OUTERMOST = Integer.MAX_VALUE;

  private final EventLog log;
  private final @Nullable Snapshots snapshots;
  private final InstantSource clock;
  private final JsonMapper json;
  private final List<Decider<?>> deciders;
  private final List<Fold<?, ?>> folds;
  private final DeclaredEvents<Event> events;

  /// @param snapshots where folded states are kept, or null to keep none
  public AxonWiring(
      EventLog log,
      @Nullable Snapshots snapshots,
      InstantSource clock,
      JsonMapper json,
      List<Decider<?>> deciders,
      List<Fold<?, ?>> folds) {
    this.deciders = deciders;
    this.folds = folds;
    this.log = log;
    this.snapshots = snapshots;
    this.clock = clock;
    this.json = json;
    this.events = new DeclaredEvents<>(json, Event.class, EventTypes.ALL);
  }

  /// @return the configuration that the service runs, and that Axon's test fixture takes
  public EventSourcingConfigurer configurer() {
    EventSourcingConfigurer configurer =
        EventSourcingConfigurer.create()
            .registerEventStorageEngine(
                c -> new PostgresEventStorageEngine(log, new EventCodec(new JsonConverter(json))))
            .registerTagResolver(c -> tags())
            .componentRegistry(components ->
                components
                    .registerComponent(Converter.class, c -> new JsonConverter(json))
                    .registerComponent(MessageTypeResolver.class, c -> new DeclaredTypes())
                    .registerComponent(RoutingStrategy.class, c -> routing())
                    .registerComponent(StateManager.class, this::states)
                    .registerDecorator(
                        CommandBus.class,
                        OUTERMOST,
                        (c, name, bus) -> new SequencedCommandBus(bus, ATTEMPTS)));
    deciders.forEach(decider -> configurer.registerCommandHandlingModule(module(decider)));
    return configurer;
  }

  private static TagResolver tags() {
    return message ->
        message.payload() instanceof Event event
            ? event.tags().stream().map(AxonWiring::tag).collect(Collectors.toSet())
            : Set.of();
  }

  private static org.axonframework.messaging.eventstreaming.Tag tag(Tag tag) {
    return new org.axonframework.messaging.eventstreaming.Tag(tag.key(), tag.value());
  }

  private static RoutingStrategy routing() {
    return message -> message.payload() instanceof Command command ? command.routingKey() : null;
  }

  private StateManager states(Configuration configuration) {
    StateManager decisions = SimpleStateManager.named("decisions");
    States states = new States();
    int code = Code.fingerprint();
    folds.forEach(fold -> decisions.register(repository(fold, states, code)));
    return decisions;
  }

  private <I extends Subject, S> FoldingRepository<I, S> repository(
      Fold<I, S> fold, States states, int code) {
    return new FoldingRepository<>(
        folding(fold, code),
        log,
        states,
        snapshots == null ? null : StateJson.snapshotting(snapshots, fold));
  }

  /// @param code of this build: another one may fold otherwise, whether somebody says so or not
  private <I extends Subject, S> Folding<I, S> folding(Fold<I, S> fold, int code) {
    Set<String> types =
        fold.events().stream().map(DeclaredEvents::nameOf).collect(Collectors.toUnmodifiableSet());
    return new Folding<>(
        fold.name(),
        31 * fold.version() + code,
        fold.id(),
        fold.state(),
        id -> List.of(new Criterion(Set.of(id.tags().getFirst().toString()), types)),
        fold.initial(),
        (state, stored) -> fold.evolve().apply(state, events.read(stored), recorded(stored)));
  }

  private static Recorded recorded(StoredEvent stored) {
    return new Recorded(stored.position(), stored.recordedAt(), Sha256.of(stored.leafHash()));
  }

  private <C extends Command> CommandHandlingModule.CommandHandlerPhase module(Decider<C> decider) {
    CommandHandlingModule.CommandHandlerPhase handlers =
        CommandHandlingModule.named(decider.commands().getSimpleName()).commandHandlers();
    for (Class<?> command : commandsOf(decider.commands())) {
      handlers.commandHandler(
          new QualifiedName(DeclaredEvents.nameOf(command)),
          c ->
              new DecisionHandler<>(
                  decider,
                  c.getComponent(StateManager.class),
                  c.getComponent(EventStore.class),
                  c.getComponent(EventSink.class),
                  clock));
    }
    return handlers;
  }

  /// @return the command records of a feature, those of nested interfaces among them
  static List<Class<?>> commandsOf(Class<?> feature) {
    return Arrays.stream(feature.getPermittedSubclasses())
        .<Class<?>>mapMulti((command, more) -> {
          if (command.isSealed()) {
            commandsOf(command).forEach(more);
          } else {
            more.accept(command);
          }
        })
        .toList();
  }
}
