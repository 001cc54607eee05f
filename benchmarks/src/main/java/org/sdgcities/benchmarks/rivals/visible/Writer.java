package org.sdgcities.benchmarks.rivals.visible;

import com.zaxxer.hikari.HikariDataSource;
import org.sdgcities.benchmarks.load.Child.Database;
import org.sdgcities.benchmarks.load.Rival;
import org.sdgcities.benchmarks.rivals.OurLog;
import org.sdgcities.eventstore.EventLog;

/// Appends to our log; who follows it is in another process.
public final class Writer implements Rival {

  private final HikariDataSource pool;
  private final EventLog log;
  private final Appending appending;

  public Writer(Database database) {
    pool = Watched.pool(database);
    OurLog.migrate(pool);
    log = EventLog.open(pool);
    appending = new Appending(log);
  }

  @Override
  public Client client(int number, int clients) {
    throw new UnsupportedOperationException("it sends at fixed times");
  }

  /// @return zeros: only how many there are counts here
  @Override
  public long[] open(int perSecond, long millis) throws Exception {
    return new long[appending.run(perSecond, millis)];
  }

  @Override
  public void close() {
    log.close();
    pool.close();
  }
}
