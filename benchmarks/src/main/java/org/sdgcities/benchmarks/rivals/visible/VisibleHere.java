package org.sdgcities.benchmarks.rivals.visible;

import com.zaxxer.hikari.HikariDataSource;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.rivals.OurLog;
import org.sdgcities.eventstore.EventLog;

/// Our log with its follower in the same process.
public final class VisibleHere implements Rival {

  private final Seen seen = new Seen();
  private final HikariDataSource pool;
  private final EventLog log;
  private final Appending appending;
  private final Watched watched;

  public VisibleHere(Database database) {
    pool = Watched.pool(database);
    OurLog.migrate(pool);
    log = EventLog.open(pool);
    appending = new Appending(log);
    watched = new Watched(pool, log.signal(), seen);
  }

  @Override
  public Client client(int number, int clients) {
    throw new UnsupportedOperationException("it sends at fixed times");
  }

  @Override
  public long[] open(int perSecond, long millis) throws Exception {
    return seen.take(appending.run(perSecond, millis));
  }

  @Override
  public void close() {
    watched.close();
    log.close();
    pool.close();
  }
}
