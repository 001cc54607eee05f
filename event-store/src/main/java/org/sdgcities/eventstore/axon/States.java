package org.sdgcities.eventstore.axon;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/// States as they were folded last, in memory, for all repositories of a process: whoever loads one
/// again folds only what has come since. Whoever has not been asked for the longest is forgotten
/// first.
public final class States {

  /// Of a few kilobytes each, as a rule.
  private static final int MOST = 50_000;

  private final Cache<Key, Known> known;

  private record Key(String kind, int version, Object id) {}

  private record Known(Object state, long next, long epoch) {}

  public States() {
    this(MOST);
  }

  /// @param most how many are kept; 0 for none
  public States(int most) {
    known = Caffeine.newBuilder().maximumSize(most).build();
  }

  /// A state and the position that it goes up to.
  record Start<S>(S state, long next) {}

  /// @param epoch of the log; what was learned in another one does not count
  <I, S> Optional<Start<S>> find(Folding<I, S> folding, I id, long epoch) {
    return Optional.ofNullable(known.getIfPresent(key(folding, id)))
        .filter(found -> found.epoch == epoch)
        .map(found -> new Start<>(folding.state().cast(found.state), found.next));
  }

  <I, S> void keep(Folding<I, S> folding, I id, Start<S> start, long epoch) {
    known
        .asMap()
        .merge(
            key(folding, id),
            new Known(folding.state().cast(start.state()), start.next(), epoch),
            (old, young) -> old.epoch == young.epoch && old.next > young.next ? old : young);
  }

  private static Key key(Folding<?, ?> folding, Object id) {
    return new Key(folding.name(), folding.version(), id);
  }
}
