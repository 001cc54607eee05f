package org.sdgcities.eventstore.follower;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.sdgcities.eventstore.LogReader;
import org.sdgcities.eventstore.LogSignal;

/// The followers of one service. Of several instances of the service, one runs each follower; when
/// it dies, another takes over.
public final class Followers implements AutoCloseable {

  private final Map<String, FollowerLoop> loops = new LinkedHashMap<>();
  private final FollowerLocks locks;

  /// @param rows where the followers keep their rows and positions; its schema holds the table
  ///   `follower`
  /// @param reader of the log, which may be another database connection
  public Followers(
      List<? extends Follower> followers,
      DataSource rows,
      LogReader reader,
      LogSignal signal,
      MeterRegistry registry) {
    locks = new FollowerLocks(rows);
    for (Follower follower : followers) {
      FollowerLoop loop = new FollowerLoop(follower, rows, reader, signal, locks);
      measure(follower.name(), loop, registry);
      if (loops.put(follower.name(), loop) != null) {
        throw new IllegalArgumentException("two followers are called " + follower.name());
      }
    }
  }

  private static void measure(String name, FollowerLoop loop, MeterRegistry registry) {
    Tags tags = Tags.of("follower", name);
    registry.gauge("follower.lag", tags, loop, one -> one.status().lag());
    registry.gauge("follower.failed", tags, loop, one -> one.status().failure() == null ? 0 : 1);
    registry.gauge("follower.parked", tags, loop, one -> one.status().parked().size());
    registry.gauge("follower.rebuild.lag", tags, loop, Followers::rebuildLag);
    FunctionCounter.builder("follower.applied", loop, FollowerLoop::applied)
        .tags(tags)
        .register(registry);
  }

  private static long rebuildLag(FollowerLoop loop) {
    FollowerStatus.Rebuilding rebuild = loop.status().rebuild();
    return rebuild == null ? 0 : rebuild.lag();
  }

  public void start() {
    locks.start();
    loops.values().forEach(FollowerLoop::start);
  }

  /// @return how each does, in their order
  public List<FollowerStatus> status() {
    return loops.values().stream().map(FollowerLoop::status).toList();
  }

  /// Waits until a follower has applied the event at this position.
  ///
  /// @return false when the time ran out, or when the follower stands still before it
  public boolean await(String follower, long position, Duration atMost)
      throws InterruptedException {
    return loop(follower).await(position, atMost);
  }

  /// Lets the rows of a follower be made anew from the first event; the others go on. The wish is
  /// kept in the database, and the process that runs the follower carries it out.
  public void rebuild(String follower) {
    loop(follower).rebuild();
  }

  /// Lets a follower that stands still try again.
  public void retry(String follower) {
    loop(follower).retry();
  }

  /// Lets a parked stream be tried again: what waits is applied in order, and if that succeeds it
  /// is as if it had never been parked.
  public void retry(String follower, String stream) {
    loop(follower).retry(stream);
  }

  private FollowerLoop loop(String name) {
    FollowerLoop loop = loops.get(name);
    if (loop == null) {
      throw new IllegalArgumentException("no follower " + name);
    }
    return loop;
  }

  @Override
  public void close() {
    loops.values().forEach(FollowerLoop::close);
    locks.close();
  }
}
