package org.sdgcities.eventstore.axon;

import java.io.Serial;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sdgcities.eventstore.StoredEvent;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads stored events as the classes that declare their names and versions.
///
/// @param <E> what all of them are
public final class DeclaredEvents<E> {

  private static final DeclaredTypes TYPES = new DeclaredTypes();

  private final Class<E> kind;
  private final Map<String, ObjectReader> readers = new HashMap<>();
  private final Map<String, Class<? extends E>> classes = new HashMap<>();

  /// @param classes each with an `@Event` of a name and version of its own
  public DeclaredEvents(
      JsonMapper json, Class<E> kind, Collection<? extends Class<? extends E>> classes) {
    this.kind = kind;
    for (Class<? extends E> event : classes) {
      String type = TYPES.resolveOrThrow(event).toString();
      this.classes.put(type, event);
      if (readers.put(type, json.readerFor(event)) != null) {
        throw new IllegalArgumentException("two classes declare " + type);
      }
    }
  }

  /// @throws UnknownEventType if no class declares its name and version
  public E read(StoredEvent event) {
    ObjectReader reader = readers.get(event.kind());
    if (reader == null) {
      throw new UnknownEventType(event);
    }
    return kind.cast(reader.readValue(event.payload()));
  }

  /// What a follower may ignore: what is not known at all is never among it.
  ///
  /// @param concerned classes, or sealed interfaces for all events of a kind
  /// @return names and versions, as `name#version`, of all other events
  public Set<String> allBut(Collection<? extends Class<? extends E>> concerned) {
    return classes.entrySet().stream()
        .filter(
            event -> concerned.stream().noneMatch(one -> one.isAssignableFrom(event.getValue())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// @return the declared name of the class, with its namespace
  public static String nameOf(Class<?> event) {
    return TYPES.resolveOrThrow(event).name();
  }

  /// @return the declared version of the class
  public static String versionOf(Class<?> event) {
    return TYPES.resolveOrThrow(event).version();
  }

  /// An event of a name or version that this build of the program does not know; never to be
  /// skipped.
  public static final class UnknownEventType extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    UnknownEventType(StoredEvent event) {
      super("position " + event.position() + " holds " + event.kind());
    }
  }
}
