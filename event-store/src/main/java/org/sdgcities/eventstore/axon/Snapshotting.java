package org.sdgcities.eventstore.axon;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.sdgcities.eventstore.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Snapshots of one kind of state: how they are written, read, and when.
public final class Snapshotting<I, S> {

  private static final Logger LOG = LoggerFactory.getLogger(Snapshotting.class);

  /// So many events may have to be folded after a snapshot; then a new one is worth its while.
  private static final int TAIL = 50;

  /// Or when it took so long to come to a state, for whatever reason: few events may lie far apart.
  private static final long LONG_NANOS = Duration.ofMillis(20).toNanos();

  private final Snapshots snapshots;
  private final Function<I, String> key;
  private final Function<S, byte[]> write;
  private final Function<byte[], S> read;
  // Only a few are kept at a time; whoever comes in between is not held up, the next one will do.
  private final Semaphore keeping = new Semaphore(2);

  /// @param key of an identifier, which no other identifier has
  /// @param write makes bytes of a state
  /// @param read makes the same state of them; may throw if they are not what it wrote
  public Snapshotting(
      Snapshots snapshots,
      Function<I, String> key,
      Function<S, byte[]> write,
      Function<byte[], S> read) {
    this.snapshots = snapshots;
    this.key = key;
    this.write = write;
    this.read = read;
  }

  Optional<States.Start<S>> find(Folding<I, S> folding, I id) {
    return snapshots.find(keyOf(folding, id)).flatMap(this::decoded);
  }

  private Optional<States.Start<S>> decoded(Snapshots.Snapshot snapshot) {
    try {
      return Optional.of(new States.Start<>(read.apply(snapshot.state()), snapshot.next()));
    } catch (RuntimeException e) {
      LOG.warn("a snapshot is passed over: {}", e.getMessage());
      return Optional.empty();
    }
  }

  /// @param folded how many events it took since the state was known last
  /// @param nanos how long it took
  void keep(Folding<I, S> folding, I id, States.Start<S> now, int folded, long nanos) {
    if ((folded < TAIL && nanos < LONG_NANOS) || !keeping.tryAcquire()) {
      return;
    }
    Thread.startVirtualThread(() -> {
      try {
        snapshots.keep(
            keyOf(folding, id), new Snapshots.Snapshot(now.next(), write.apply(now.state())));
      } catch (RuntimeException e) {
        LOG.warn("a snapshot of {} was not made: {}", folding.name(), e.getMessage());
      } finally {
        keeping.release();
      }
    });
  }

  private Snapshots.Key keyOf(Folding<I, S> folding, I id) {
    return new Snapshots.Key(folding.name(), folding.version(), key.apply(id));
  }
}
