package org.sdgcities.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.sdgcities.ledger.EventLeaf;

/// An append that waits for its turn.
///
/// @param digests of payload and metadata of each event, which are made before it waits: the
///   appender, of which there is one, then has less to do
/// @param waits whether a thread waits for the outcome and nothing else hangs on it, so that
///   telling it costs the teller nothing
/// @param since {@link System#nanoTime()} when it came
record Pending(
    Append append,
    List<Digests> digests,
    CompletableFuture<Append.Done> outcome,
    boolean waits,
    long since) {

  record Digests(byte[] payload, byte[] metadata) {}

  static Pending of(Append append, boolean waits) {
    List<Digests> digests = new ArrayList<>(append.events().size());
    for (NewEvent event : append.events()) {
      digests.add(
          new Digests(EventLeaf.digest(event.payload()), EventLeaf.digest(event.metadata())));
    }
    return new Pending(append, digests, new CompletableFuture<>(), waits, System.nanoTime());
  }

  /// Two appends are never the same, whatever they hold.
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
