package org.sdgcities.benchmarks.rivals.visible;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.eventstore.LogListener;
import org.sdgcities.eventstore.LogSignal;

/// A follower of our log in a process that does not append to it.
public final class Elsewhere implements Rival {

  private final Seen seen = new Seen();
  private final HikariDataSource pool;
  private final LogListener listener;
  private final Watched watched;

  public Elsewhere(Database database) {
    LogSignal signal = new LogSignal();
    pool = Watched.pool(database);
    listener = new LogListener(pool, signal);
    watched = new Watched(pool, signal, seen);
  }

  @Override
  public Client client(int number, int clients) {
    throw new UnsupportedOperationException("it only follows");
  }

  /// Waits until all that were sent have been seen.
  ///
  /// @return how late the hundredth part of them was, in nanoseconds
  @Override
  public long once(String what, long amount) throws InterruptedException {
    if (!what.equals("p99")) {
      throw new IllegalArgumentException(what);
    }
    long[] late = seen.take(Math.toIntExact(amount));
    Arrays.sort(late);
    return late[Math.ceilDiv(99 * late.length, 100) - 1];
  }

  @Override
  public void close() {
    watched.close();
    listener.close();
    pool.close();
  }
}
