package org.sdgcities.benchmarks.rivals;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.sdgcities.benchmarks.load.Child.Database;

/// Connection pools.
public final class Pools {

  private Pools() {}

  /// @param preparation run on each new connection, or empty
  public static HikariDataSource of(Database database, int size, String preparation) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(database.url());
    config.setUsername(database.user());
    config.setPassword(database.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(3_000);
    if (!preparation.isEmpty()) {
      config.setConnectionInitSql(preparation);
    }
    return new HikariDataSource(config);
  }
}
