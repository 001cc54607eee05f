package org.sdgcities.eventstore.follower;

import io.micrometer.core.instrument.MeterRegistry;
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
      FollowerLoop loop = new FollowerLoop(follower, rows, reader, signal, locks, registry);
      if (loops.put(follower.name(), loop) != null) {
        throw new IllegalArgumentException("two followers are called " + follower.name());
      }
    }
  }

  public void start() {
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

  /// Lets a follower begin anew from the first event; the others go on.
  public void rebuild(String follower) {
    loop(follower).rebuild();
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
