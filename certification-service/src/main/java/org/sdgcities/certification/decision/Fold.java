package org.sdgcities.certification.decision;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.sdgcities.kernel.Event;
import org.sdgcities.kernel.Subject;

/// A kind of state: of which events it is made, and how. The events are those of the given classes
/// that carry the subject's narrowest tag.
///
/// @param name of the kind, unique
/// @param version to be raised whenever the same events give another state
/// @param id class of the subjects
/// @param state class of the state
/// @param events classes of the events that matter
/// @param initial the state before the first of them
/// @param evolve the state after one more of them; never throws, never logs
public record Fold<I extends Subject, S>(
    String name,
    int version,
    Class<I> id,
    Class<S> state,
    Set<Class<? extends Event>> events,
    S initial,
    Evolve<S> evolve) {

  /// What is true after an event.
  @FunctionalInterface
  public interface Evolve<S> {
    S apply(S state, Event event, Recorded recorded);
  }

  /// @param features event records, or sealed interfaces for all events of a feature
  @SafeVarargs
  public static Set<Class<? extends Event>> events(Class<? extends Event>... features) {
    Set<Class<? extends Event>> records = new LinkedHashSet<>();
    for (Class<? extends Event> feature : features) {
      if (feature.isSealed()) {
        Arrays.stream(feature.getPermittedSubclasses())
            .forEach(event -> records.add(event.asSubclass(Event.class)));
      } else {
        records.add(feature);
      }
    }
    return records;
  }
}
