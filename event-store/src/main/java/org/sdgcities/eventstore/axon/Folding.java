package org.sdgcities.eventstore.axon;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sdgcities.eventstore.Criterion;
import org.sdgcities.eventstore.StoredEvent;

/// A kind of state that is folded from events.
///
/// @param name of the kind, unique in the application
/// @param version of the code that folds; to be raised whenever the same events give another state
/// @param id class of its identifiers
/// @param state class of the state, immutable
/// @param criteria which events it is made of, for an identifier; asked at each loading
/// @param initial the state before the first event
/// @param evolve the state after one more event
public record Folding<I, S>(
    String name,
    int version,
    Class<I> id,
    Class<S> state,
    Function<I, List<Criterion>> criteria,
    S initial,
    BiFunction<S, StoredEvent, S> evolve) {}
