package org.sdgcities.certification.platform.axon;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.EventSink;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.modelling.StateManager;
import org.sdgcities.certification.decision.Command;
import org.sdgcities.certification.decision.Decider;
import org.sdgcities.certification.decision.Facts;
import org.sdgcities.certification.decision.Fold;
import org.sdgcities.eventstore.axon.DeclaredTypes;
import org.sdgcities.eventstore.axon.EventCodec;
import org.sdgcities.eventstore.axon.PostgresEventStorageEngine;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Subject;
import org.sdgcities.kernel.Tag;

/// Handles the commands of one feature on Axon's bus: finds the facts by Axon's state manager, asks
/// the decider, and hands its events to Axon's event sink, which appends them under the condition
/// that nothing of what was looked at has changed.
final class DecisionHandler<C extends Command> implements CommandHandler {

  private static final DeclaredTypes TYPES = new DeclaredTypes();

  private final Decider<C> decider;
  private final StateManager states;
  private final EventStore store;
  private final EventSink sink;
  private final InstantSource clock;

  DecisionHandler(
      Decider<C> decider,
      StateManager states,
      EventStore store,
      EventSink sink,
      InstantSource clock) {
    this.decider = decider;
    this.states = states;
    this.store = store;
    this.sink = sink;
    this.clock = clock;
  }

  @Override
  public MessageStream.Single<CommandResultMessage> handle(
      CommandMessage message, ProcessingContext context) {
    C command = decider.commands().cast(Objects.requireNonNull(message.payload()));
    SentBy by = SentBy.of(message.metadata());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (by.ifMatch() != null) {
      mustNotHaveGoneOn(command.subject(), by.ifMatch(), context);
    }
    Facts facts = new Facts(source(states, context), by.person(), now);
    List<? extends Event> events = decider.decide(command, facts);
    AtomicLong first = new AtomicLong(-1);
    if (!events.isEmpty()) {
      context.putResource(PostgresEventStorageEngine.RECEIPT, by.receipt());
      context.putResource(PostgresEventStorageEngine.ON_APPENDED, done -> first.set(done.first()));
      sink.publish(context, messages(events, by.beside(message.type().name()), now)).join();
    }
    return MessageStream.just(
        new GenericCommandResultMessage(
            new MessageType("sdg", "Happened", "1"), new Pending(List.copyOf(events), first)));
  }

  /// What came of it, once it has been appended.
  record Pending(List<Event> events, AtomicLong first) {

    Happened happened() {
      return new Happened(events, first.get(), false);
    }
  }

  static Facts.Source source(StateManager states, ProcessingContext context) {
    return new Facts.Source() {
      @Override
      public <I extends Subject, S> S find(Fold<I, S> fold, I id) {
        return states.loadEntity(fold.state(), id, context).join();
      }
    };
  }

  private void mustNotHaveGoneOn(Subject subject, long known, ProcessingContext context) {
    Tag tag = subject.tags().getFirst();
    SourcingCondition later =
        SourcingCondition.conditionFor(
            new GlobalIndexConsistencyMarker(known + 1).position(),
            EventCriteria.havingTags(tag.key(), tag.value()));
    store
        .transaction(context)
        .source(later)
        .reduce(
            context,
            (unchanged, entry) -> {
              var event = entry.getResource(EventCodec.STORED);
              if (event != null) {
                throw new HasGoneOn(event.position());
              }
              return unchanged;
            })
        .join();
  }

  private static List<EventMessage> messages(
      List<? extends Event> events, Map<String, String> beside, Instant now) {
    return events.stream()
        .<EventMessage>map(event ->
            new GenericEventMessage(
                EventIds.next(now), TYPES.resolveOrThrow(event.getClass()), event, beside, now))
        .toList();
  }
}
