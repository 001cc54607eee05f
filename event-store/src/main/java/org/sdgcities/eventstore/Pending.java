package org.sdgcities.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.sdgcities.ledger.EventLeaf;

/// An append that waits for its turn.
final class Pending {

  /// Who hears the outcome.
  enum Hearer {
    /// A thread of the system that waits for it and does nothing else.
    THREAD,
    /// A virtual one.
    VIRTUAL_THREAD,
    /// Code that goes on with it, nobody knows for how long.
    CODE
  }

  record Digests(byte[] payload, byte[] metadata) {}

  private final Append append;
  private final List<Digests> digests;
  private final Hearer hearer;
  private final CompletableFuture<Append.Done> outcome = new CompletableFuture<>();
  private final long since = System.nanoTime();
  private volatile Group.@Nullable Accepted accepted;

  /// Digests payload and metadata, which need not wait for a position.
  Pending(Append append, Hearer hearer) {
    this.append = append;
    this.hearer = hearer;
    digests = new ArrayList<>(append.events().size());
    for (NewEvent event : append.events()) {
      digests.add(
          new Digests(EventLeaf.digest(event.payload()), EventLeaf.digest(event.metadata())));
    }
  }

  Append append() {
    return append;
  }

  Hearer hearer() {
    return hearer;
  }

  CompletableFuture<Append.Done> outcome() {
    return outcome;
  }

  /// @return {@link System#nanoTime()} when it came
  long since() {
    return since;
  }

  void accepted(Group.Accepted place) {
    accepted = place;
  }

  /// Makes ready what will be written, should the place be known already.
  void prepare() {
    Group.Accepted place = accepted;
    if (place != null) {
      place.events();
    }
  }

  List<StoredEvent> stored(long first) {
    List<StoredEvent> stored = new ArrayList<>(digests.size());
    for (int i = 0; i < digests.size(); i++) {
      stored.add(StoredEvent.of(first + i, append.events().get(i), digests.get(i)));
    }
    return List.copyOf(stored);
  }
}
