package org.sdgcities.eventstore.axon;

import java.util.Optional;
import org.axonframework.messaging.commandhandling.annotation.Command;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.annotation.Event;

/// Names and versions of messages as their classes declare them by annotation, read once per class.
/// A class that declares none has no name: nothing is derived from Java packages, so that moving a
/// class never renames history.
public final class DeclaredTypes implements MessageTypeResolver {

  private static final ClassValue<Optional<MessageType>> DECLARED =
      new ClassValue<>() {
        @Override
        protected Optional<MessageType> computeValue(Class<?> type) {
          Event event = type.getAnnotation(Event.class);
          if (event != null) {
            return Optional.of(typeOf(event.namespace(), event.name(), event.version()));
          }
          Command command = type.getAnnotation(Command.class);
          return command == null
              ? Optional.empty()
              : Optional.of(typeOf(command.namespace(), command.name(), command.version()));
        }
      };

  @Override
  public Optional<MessageType> resolve(Class<?> payloadType) {
    return DECLARED.get(payloadType);
  }

  private static MessageType typeOf(String namespace, String name, String version) {
    return new MessageType(new QualifiedName(namespace, name), version);
  }
}
