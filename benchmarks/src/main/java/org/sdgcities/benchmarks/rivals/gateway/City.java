package org.sdgcities.benchmarks.rivals.gateway;

import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.eventhandling.annotation.Event;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.TargetEntityId;
import org.sdgcities.benchmarks.load.Rival;

/// A city whose values are entered: each command reads its history, decides, and appends an event.
@EventSourcedEntity(tagKey = "city")
public final class City {

  private static final String NOTE = "x".repeat(450);
  private static final int COMMANDS = 5;

  private int entered;

  /// Asks for the next value of a city.
  @Command(namespace = "bench", name = "EnterValue")
  public record EnterValue(@TargetEntityId String city, int number, String note) {}

  /// A value was entered.
  @Event(namespace = "bench", name = "ValueEntered", version = "1")
  public record ValueEntered(@EventTag(key = "city") String city, int number, String note) {}

  @EntityCreator
  public City() {}

  @CommandHandler
  public void handle(EnterValue command, EventAppender events) {
    events.append(decide(command, entered));
  }

  static ValueEntered decide(EnterValue command, int entered) {
    if (command.number() != entered) {
      throw new IllegalStateException(entered + " values were entered, not " + command.number());
    }
    return new ValueEntered(command.city(), command.number(), command.note());
  }

  @EventSourcingHandler
  void on(ValueEntered event) {
    entered = event.number() + 1;
  }

  static EventSourcingConfigurer in(EventSourcingConfigurer configurer) {
    return configurer.registerEntity(
        EventSourcedEntityModule.autodetected(String.class, City.class));
  }

  /// Five commands to each city, so that histories are read and stay alike for all rivals.
  static Rival.Client client(CommandGateway gateway, String prefix) {
    int[] sent = {0};
    return () -> {
      int number = sent[0]++;
      String city = prefix + number / COMMANDS;
      gateway.sendAndWait(new EnterValue(city, number % COMMANDS, NOTE));
    };
  }
}
