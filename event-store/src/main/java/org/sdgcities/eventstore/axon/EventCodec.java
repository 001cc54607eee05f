package org.sdgcities.eventstore.axon;

import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.common.TypeReference;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.LegacyResources;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.Tag;
import org.sdgcities.eventstore.NewEvent;
import org.sdgcities.eventstore.StoredEvent;

/// Axon's event messages to stored events and back. A message that comes out carries the stored
/// bytes as its payload; who handles it converts it, once.
public final class EventCodec {

  /// In the context of each entry that comes out of the log: the event as it stands there.
  public static final ResourceKey<StoredEvent> STORED = ResourceKey.withLabel("storedEvent");

  private static final Type TEXT_MAP = new TypeReference<Map<String, String>>() {}.getType();

  private final Converter converter;

  /// @param converter from payloads and metadata to `byte[]` and back
  public EventCodec(Converter converter) {
    this.converter = converter;
  }

  NewEvent encode(TaggedEventMessage<?> tagged) {
    EventMessage event = tagged.event();
    return new NewEvent(
        UUID.fromString(event.identifier()),
        event.type().name(),
        event.type().version(),
        event.timestamp(),
        tagged.tags().stream().map(AxonCriteria::text).toList(),
        Objects.requireNonNull(event.payloadAs(byte[].class, converter)),
        Objects.requireNonNull(converter.convert(Map.copyOf(event.metadata()), byte[].class)));
  }

  EventMessage decode(StoredEvent event) {
    Map<String, String> metadata = converter.convert(event.metadata(), TEXT_MAP);
    return new GenericEventMessage(
        event.id().toString(),
        new MessageType(event.type(), event.version()),
        event.payload(),
        Objects.requireNonNullElse(metadata, Map.of()),
        event.recordedAt());
  }

  /// @return token and tags of the event; its first tag stands for the aggregate, so that Axon's
  ///   default sequencing needs no payload
  Context contextOf(StoredEvent event) {
    Context context =
        TrackingToken.addToContext(
            Context.empty(), new GlobalSequenceTrackingToken(event.position() + 1));
    context =
        Tag.addToContext(
            context, event.tags().stream().map(AxonCriteria::tag).collect(Collectors.toSet()));
    context = context.withResource(STORED, event);
    return context.withResource(
        LegacyResources.AGGREGATE_IDENTIFIER_KEY,
        event.tags().isEmpty() ? event.id().toString() : event.tags().getFirst());
  }
}
